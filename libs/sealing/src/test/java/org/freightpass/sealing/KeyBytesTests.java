package org.freightpass.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyBytesTests {

    private static final String SETTING = "freight.some.key";

    @Test
    void thirtyTwoBytesAreAKeyWhateverSpaceIsAroundThem() {
        String text = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(KeyBytes.of(SETTING, text + "\n")).hasSize(32);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void noneIsNamedWithTheWayToMakeOne(String none) {
        assertThatThrownBy(() -> KeyBytes.of(SETTING, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(SETTING + " is not set: give 32 random bytes in Base64, for example from:"
                        + " openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 31, 33})
    void anyOtherLengthIsRefusedAndTheKeyNotShown(int bytes) {
        String text = Base64.getEncoder().encodeToString(new byte[bytes]);

        assertThatThrownBy(() -> KeyBytes.of(SETTING, text))
                .hasMessageStartingWith(SETTING + " has " + bytes + " bytes")
                .hasMessageNotContaining(text);
    }

    @Test
    void whatIsNotBase64IsRefusedAndNothingOfItShown() {
        assertThatThrownBy(() -> KeyBytes.of(SETTING, "correct horse!"))
                .hasMessageStartingWith(SETTING + " is not Base64")
                .hasMessageNotContaining("horse")
                .hasNoCause();
    }
}
