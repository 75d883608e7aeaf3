package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTests {
    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138-0013-8000", "008613800138000", "１３８００１３８０００"})
    void readWhenTypedInAnyWayIsNormalised(String typed) {
        assertThat(Mobile.read(typed).orElseThrow().value()).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @CsvSource({
        "'', MOBILE_MISSING",
        "12900138000, MOBILE_FORMAT",
        "1380013800, MOBILE_FORMAT",
        "138001380001, MOBILE_FORMAT"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(Mobile.read(typed)).extracting("code").isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13000000000", "19999999999"})
    void readWhenFirstOrLastOfItsRangeIsGood(String typed) {
        assertThat(Mobile.read(typed).isGood()).isTrue();
    }

    @Test
    void isShownMasked() {
        assertThat(new Mobile("13800138000")).hasToString("138****8000");
    }

    @Test
    void constructorWhenNotNormalisedNamesTheNumber() {
        assertThatThrownBy(() -> new Mobile("+8613800138000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("+8613800138000");
    }
}
