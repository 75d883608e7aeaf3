package org.freightpass.pass.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.freightpass.contracts.Plate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTests {

    @ParameterizedTest
    @CsvSource({"1232,1232", "123x,123X", "' 123X ',123X"})
    void fourPlacesAreADriversLast(String typed, String lastFour) {
        assertThat(Sought.read(typed)).contains(new Sought.OfDriver(lastFour));
        assertThat(new Sought.OfDriver(lastFour).toString()).doesNotContain(lastFour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-18", "2022/4/18", "2022.04.18"})
    void dayIsReadInThreeSpellings(String typed) {
        assertThat(Sought.read(typed)).contains(new Sought.OfDay(LocalDate.of(2022, 4, 18)));
    }

    @ParameterizedTest
    @CsvSource({
        "0f3a9c1e,0f3a9c1e",
        "0F3A9C1E,0f3a9c1e",
        "0f3a9c1e-1234-4abc-8def-0123456789ab,0f3a9c1e12344abc8def0123456789ab"
    })
    void eightPlacesOrMoreBeginAnApplicationsNumber(String typed, String beginning) {
        assertThat(Sought.read(typed)).contains(new Sought.OfApplication(beginning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"吉A12345", "吉a·12345"})
    void plateIsReadInAnySpelling(String typed) {
        assertThat(Sought.read(typed)).contains(new Sought.OfPlate(new Plate("吉A12345")));
    }

    @Test
    void anythingElseOfTwoCharactersIsAFirm() {
        assertThat(Sought.read("物流")).contains(new Sought.OfFirm("物流"));
        assertThat(Sought.read("12345")).contains(new Sought.OfFirm("12345"));
        assertThat(Sought.read("0f3a9c1")).contains(new Sought.OfFirm("0f3a9c1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "2022-02-30", "2022-13-01"})
    void whatMeansNothingIsNotSearchedFor(String typed) {
        assertThat(Sought.read(typed)).isEmpty();
    }
}
