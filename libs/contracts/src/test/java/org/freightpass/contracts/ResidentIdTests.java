package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTests {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 18);

    @Test
    void readWhenBornTodayIsGoodAndTomorrowIsBad() {
        assertThat(ResidentId.read(idOfOneBorn("20220418"), TODAY).isGood()).isTrue();
        assertThat(ResidentId.read(idOfOneBorn("20220419"), TODAY))
                .extracting("code")
                .isEqualTo("ID_BIRTH_DATE_FUTURE");
    }

    @Test
    void readWhenFebruaryHas29DaysInLeapYearsOnly() {
        assertThat(ResidentId.read(idOfOneBorn("20000229"), TODAY).isGood()).isTrue();
        assertThat(ResidentId.read(idOfOneBorn("19000229"), TODAY))
                .extracting("code")
                .isEqualTo("ID_BIRTH_DATE");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                   ID_MISSING",
        "130503670401001,      ID_FIFTEEN_DIGITS",
        "22010419880229123,    ID_LENGTH",
        "2201041988022912322,  ID_LENGTH",
        "22010419880229X232,   ID_CHARACTER",
        "22010419880229123Y,   ID_CHARACTER",
        "990104198802281235,   ID_PROVINCE",
        "220104198702291235,   ID_BIRTH_DATE",
        "220104198813011235,   ID_BIRTH_DATE",
        "220104198802291230,   ID_CHECK_DIGIT"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(ResidentId.read(typed, TODAY)).extracting("code").isEqualTo(code);
    }

    @Test
    void readWhenDivisionWasMergedAwayIsGood() {
        assertThat(ResidentId.read("22038119750630451x", TODAY).orElseThrow().value())
                .isEqualTo("22038119750630451X");
    }

    @Test
    void isShownMaskedAndCheckedByItsLastSixPlaces() {
        var id = new ResidentId("220104198802291232");

        assertThat(id.masked()).isEqualTo("220104********1232");
        assertThat(id).hasToString("220104********1232");
        assertThat(id.lastSix()).isEqualTo("291232");
        assertThat(id.born()).isEqualTo("1988-02-29");
    }

    @Test
    void neitherMessageShowsTheNumber() {
        assertThat(ResidentId.read("220104198802291230", TODAY)
                        .bad()
                        .orElseThrow()
                        .text())
                .doesNotContain("19880229");
        assertThatThrownBy(() -> new ResidentId("220104198802291230"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("19880229");
    }

    private static String idOfOneBorn(String date) {
        var head = "220104" + date + "001";
        return "0123456789X"
                .chars()
                .mapToObj(check -> head + (char) check)
                .filter(id -> ResidentId.read(id, LocalDate.MAX).isGood())
                .findFirst()
                .orElse(head + "0");
    }
}
