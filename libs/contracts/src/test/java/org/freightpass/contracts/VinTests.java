package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VinTests {
    @ParameterizedTest
    @CsvSource({
        "'',                  VIN_MISSING",
        "1M8GDM9AXKP04278,    VIN_LENGTH",
        "1M8GDM9AXKP0427881,  VIN_LENGTH",
        "1M8GDM9AXKP04278I,   VIN_CHARACTER",
        "1M8GDM9AXKP04278O,   VIN_CHARACTER",
        "1M8GDM9AXKP04278Q,   VIN_CHARACTER"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(Vin.read(typed)).extracting("code").isEqualTo(code);
    }

    @Test
    void checkDigitOnlyWarns() {
        assertThat(Vin.read("1m8gdm9axkp042788").orElseThrow().warning()).isEmpty();
        assertThat(new Vin("11111111111111111").warning()).isEmpty();
        assertThat(new Vin("LFWSRXRJ7M1E00001").warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("LFWSRXRJ7M1E00001", "place 9"));
    }

    @Test
    void constructorWhenBadNamesTheNumber() {
        assertThatThrownBy(() -> new Vin("1M8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'1M8'");
    }
}
