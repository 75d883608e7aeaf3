package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadCodeTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"G1", "G99", "G102", "G4512", "G9999", "S1", "S26", "S9999", "X103", "Y1", "Z9", "g12", "G 12"})
    void readWhenRoadNumberIsGood(String typed) {
        assertThat(RoadCode.read(typed).isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "G0", "G00", "G01", "G12345", "S0", "S01", "S12345", "H12", "12", "京哈高速"})
    void readWhenNotARoadNumberSaysWhatToEnter(String typed) {
        assertThat(RoadCode.read(typed).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.code()).isEqualTo("ROAD_FORMAT");
            assertThat(bad.text()).contains("G12");
        });
    }

    @Test
    void readWhenNothingWasTypedIsMissing() {
        assertThat(RoadCode.read(null)).extracting("code").isEqualTo("ROAD_MISSING");
    }

    @Test
    void constructorWhenBadNamesTheRoad() {
        assertThatThrownBy(() -> new RoadCode("g12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'g12'");
    }
}
