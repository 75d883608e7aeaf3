package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTests {
    @ParameterizedTest
    @CsvSource({"22, 22", "2201, 2201", "220104, 220104", "220100, 2201", "220000, 22", "2200, 22", " 2201 , 2201"})
    void readWhenGoodIsAsShortAsItCanBe(String typed, String value) {
        assertThat(PlaceCode.read(typed).orElseThrow().value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'',      PLACE_MISSING",
        "2,       PLACE_FORMAT",
        "220,     PLACE_FORMAT",
        "22010,   PLACE_FORMAT",
        "2201041, PLACE_FORMAT",
        "长春,    PLACE_FORMAT",
        "99,      PLACE_UNKNOWN",
        "2299,    PLACE_UNKNOWN",
        "220199,  PLACE_UNKNOWN"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(PlaceCode.read(typed)).extracting("code").isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "22,     220104, true",
        "22,     210102, false",
        "2201,   220104, true",
        "2201,   220100, true",
        "2201,   220204, false",
        "220104, 220104, true",
        "220104, 220105, false",
        "220104, 220100, false"
    })
    void coversWhatItIsAPrefixOf(String place, String division, boolean covers) {
        assertThat(new PlaceCode(place).covers(new DivisionCode(division))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"220104, 220104", "220100, 2201", "220000, 22"})
    void divisionAndPlaceAreTwoSpellingsOfOne(String division, String place) {
        assertThat(PlaceCode.of(new DivisionCode(division))).hasToString(place);
        assertThat(new PlaceCode(place).division()).hasToString(division);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220100", "2200", "220000", "", "2"})
    void constructorTakesTheShortSpellingOnly(String value) {
        assertThatThrownBy(() -> new PlaceCode(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void placesThatRuleCountiesDirectlyAreReadable() {
        assertThat(PlaceCode.read("429004").isGood()).isTrue();
    }
}
