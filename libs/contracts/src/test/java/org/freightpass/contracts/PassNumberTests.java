package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassNumberTests {
    private static final DivisionCode CHAOYANG = new DivisionCode("220104");

    @ParameterizedTest
    @CsvSource({
        "220104000001,  UNIFIED,       220104, 1",
        "220100999999,  UNIFIED,       220100, 999999",
        "J220302000017, IN_PROVINCE,   220302, 17",
        "e220104000003, EMERGENCY,     220104, 3",
        "S220100000009, STAFF_SHUTTLE, 220100, 9"
    })
    void readWhenGoodTellsTypeDivisionAndSerial(String typed, PassType type, String division, int serial) {
        var number = PassNumber.read(typed).orElseThrow();

        assertThat(number.type()).isEqualTo(type);
        assertThat(number.division()).isEqualTo(new DivisionCode(division));
        assertThat(number.serial()).isEqualTo(serial);
        assertThat(PassNumber.of(type, number.division(), serial)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "'',             PASS_NUMBER_MISSING",
        "22010400001,    PASS_NUMBER_FORMAT",
        "2201040000012,  PASS_NUMBER_FORMAT",
        "K220104000001,  PASS_NUMBER_FORMAT",
        "JJ220104000001, PASS_NUMBER_FORMAT",
        "990104000001,   PASS_NUMBER_DIVISION",
        "220199000001,   PASS_NUMBER_DIVISION",
        "220000000001,   PASS_NUMBER_DIVISION",
        "000000000001,   PASS_NUMBER_FORMAT",
        "220104000000,   PASS_NUMBER_SERIAL"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(PassNumber.read(typed)).extracting("code").isEqualTo(code);
    }

    @Test
    void readWhenADevelopmentZoneElsewhereNumberedItIsGood() {
        assertThat(PassNumber.read("320576000001").isGood()).isTrue();
    }

    @Test
    void constructorTakesNumbersOfDivisionsThatWereMergedAwayButNoOtherText() {
        assertThat(new PassNumber("220381000001").division()).hasToString("220381");
        assertThat(PassNumber.read("220381000001")).extracting("code").isEqualTo("PASS_NUMBER_DIVISION");
        assertThatThrownBy(() -> new PassNumber("22010400000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'22010400000'");
    }

    @Test
    void ofWhenSerialIsWithinSixDigitsIsGood() {
        assertThat(PassNumber.of(PassType.IN_PROVINCE, CHAOYANG, 1)).hasToString("J220104000001");
        assertThat(PassNumber.of(PassType.UNIFIED, CHAOYANG, 999_999)).hasToString("220104999999");
    }

    @Test
    void ofWhenSerialIsOutsideNamesIt() {
        assertThatThrownBy(() -> PassNumber.of(PassType.UNIFIED, CHAOYANG, 0)).hasMessageContaining("Serial 0 ");
        assertThatThrownBy(() -> PassNumber.of(PassType.UNIFIED, CHAOYANG, 1_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Serial 1000000 ");
    }
}
