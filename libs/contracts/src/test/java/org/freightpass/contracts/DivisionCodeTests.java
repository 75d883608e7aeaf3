package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionCodeTests {
    @ParameterizedTest
    @CsvSource({
        "'',       DIVISION_MISSING",
        "朝阳区,   DIVISION_FORMAT",
        "22010,    DIVISION_FORMAT",
        "2201041,  DIVISION_FORMAT",
        "020104,   DIVISION_FORMAT",
        "220199,   DIVISION_UNKNOWN",
        "990000,   DIVISION_UNKNOWN"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(DivisionCode.read(typed)).extracting("code").isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "220104, 220104, true",
        "220104, 220105, false",
        "220104, 220100, false",
        "220100, 220104, true",
        "220100, 220100, true",
        "220100, 220204, false",
        "220100, 220000, false",
        "220000, 220104, true",
        "220000, 220100, true",
        "220000, 210102, false",
        "220100, 220173, true"
    })
    void coversWhatLiesIn(String outer, String inner, boolean covers) {
        assertThat(new DivisionCode(outer).covers(new DivisionCode(inner))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"220104, COUNTY, 220100", "220100, PREFECTURE, 220100", "220000, PROVINCE, 220000"})
    void levelAndWhatLiesAbove(String code, DivisionCode.Level level, String prefecture) {
        var division = new DivisionCode(code);

        assertThat(division.level()).isEqualTo(level);
        assertThat(division.prefecture()).hasToString(prefecture);
        assertThat(division.province()).hasToString("220000");
    }

    @Test
    void constructorTakesCodesThatWereMergedAwayButNoOtherText() {
        assertThat(new DivisionCode("220381")).hasToString("220381");
        assertThatThrownBy(() -> new DivisionCode("2201"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'2201'");
    }
}
