package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTests {
    @ParameterizedTest
    @CsvSource({
        "吉A12345, 吉A12345",
        "吉a12345, 吉A12345",
        "吉A·12345, 吉A12345",
        "吉A-123 45, 吉A12345",
        "吉A\u300012345, 吉A12345",
        "吉A\u00a012345, 吉A12345",
        "吉Ａ１２３４５Ｄ, 吉A12345D"
    })
    void readWhenTypedInAnyWayIsNormalised(String typed, String normal) {
        assertThat(Plate.read(typed).orElseThrow().value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "吉A1234,     PLATE_TOO_SHORT",
        "吉A1234567,  PLATE_TOO_LONG",
        "A12345,      PLATE_PROVINCE",
        "台A12345,    PLATE_PROVINCE",
        "吉I12345,    PLATE_CITY_LETTER",
        "吉O12345,    PLATE_CITY_LETTER",
        "吉112345,    PLATE_CITY_LETTER",
        "吉A1234O,    PLATE_LETTER_I_O",
        "吉A1234I,    PLATE_LETTER_I_O",
        "吉AI2345D,   PLATE_LETTER_I_O",
        "吉A123456,   PLATE_NEW_ENERGY",
        "吉A12345L,   PLATE_NEW_ENERGY",
        "吉AL12345,   PLATE_NEW_ENERGY",
        "吉A1234*,    PLATE_CHARACTER",
        "吉A123挂5,   PLATE_CHARACTER",
        "吉A1234警,   PLATE_NOT_FREIGHT",
        "吉A1234学,   PLATE_NOT_FREIGHT",
        "粤Z1234港,   PLATE_NOT_FREIGHT"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(Plate.read(typed).bad())
                .hasValueSatisfying(bad -> assertThat(bad.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "·"})
    void readWhenNothingWasTypedIsMissing(String typed) {
        assertThat(Plate.read(typed))
                .isInstanceOf(Reading.Bad.class)
                .extracting("code")
                .isEqualTo("PLATE_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"吉AA12345", "吉AK12345", "吉AD1234", "吉A12345A", "吉A12345K", "吉ADA1234"})
    void readWhenNewEnergyLetterStandsWhereItMayIsGood(String typed) {
        assertThat(Plate.read(typed).isGood()).isTrue();
    }

    @Test
    void trailerIsAPlateButMayNotCarryAPass() {
        assertThat(new Plate("吉A1234挂").isTrailer()).isTrue();
        assertThat(new Plate("吉A1234挂").mayCarryPass()).isFalse();
        assertThat(new Plate("吉A12345").mayCarryPass()).isTrue();
    }

    @Test
    void newEnergyPlatesHaveEightPlaces() {
        assertThat(new Plate("吉A12345D").isNewEnergy()).isTrue();
        assertThat(new Plate("吉A12345").isNewEnergy()).isFalse();
    }

    @Test
    void constructorWhenTextIsNotNormalisedNamesIt() {
        assertThatThrownBy(() -> new Plate("吉a12345"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'吉a12345'");
    }

    @Test
    void messageNeverCutsACharacterInTwo() {
        var bad = Plate.read("吉A" + "𠮷".repeat(30)).bad().orElseThrow();

        assertThat(bad.text()).contains("吉A" + "𠮷".repeat(22) + "…");
    }

    @Test
    void messageShowsNoMoreThanAPersonCanRead() {
        var bad = Plate.read("吉A" + "1\u0007".repeat(10_000)).bad().orElseThrow();

        assertThat(bad.text()).hasSizeLessThan(160).doesNotContain("\u0007");
    }
}
