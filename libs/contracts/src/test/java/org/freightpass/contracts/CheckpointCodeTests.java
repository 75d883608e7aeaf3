package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointCodeTests {
    private static final DivisionCode TIEXI = new DivisionCode("220302");

    @Test
    void readWhenGoodTellsCountyAndSerial() {
        var code = CheckpointCode.read("cp220302001").orElseThrow();

        assertThat(code.value()).isEqualTo("CP220302001");
        assertThat(code.county()).isEqualTo(TIEXI);
        assertThat(code.serial()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',           CHECKPOINT_MISSING",
        "220302001,    CHECKPOINT_FORMAT",
        "CP22030201,   CHECKPOINT_FORMAT",
        "CP2203020011, CHECKPOINT_FORMAT",
        "CP220302000,  CHECKPOINT_FORMAT",
        "CP220399001,  CHECKPOINT_COUNTY",
        "CP220300001,  CHECKPOINT_COUNTY"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(CheckpointCode.read(typed)).extracting("code").isEqualTo(code);
    }

    @Test
    void ofWhenSerialIsWithinThreeDigitsIsGood() {
        assertThat(CheckpointCode.of(TIEXI, 1)).hasToString("CP220302001");
        assertThat(CheckpointCode.of(TIEXI, 999)).hasToString("CP220302999");
    }

    @Test
    void ofWhenSerialIsOutsideNamesIt() {
        assertThatThrownBy(() -> CheckpointCode.of(TIEXI, 0)).hasMessageContaining("Serial 0 ");
        assertThatThrownBy(() -> CheckpointCode.of(TIEXI, 1000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Serial 1000 ");
    }
}
