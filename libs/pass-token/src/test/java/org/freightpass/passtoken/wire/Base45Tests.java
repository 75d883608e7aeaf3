package org.freightpass.passtoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Tests {

    /** The examples of RFC 9285, 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void theExamplesOfTheRfcGoBothWays(String plain, String code) {
        var bytes = plain.getBytes(StandardCharsets.UTF_8);

        assertThat(Base45.encode(bytes)).isEqualTo(code);
        assertThat(decoded(code)).isEqualTo(bytes);
    }

    @Test
    void bytesOfAnyLengthComeBack() {
        var random = new Random(45);
        for (int length = 0; length < 200; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);

            assertThat(decoded(Base45.encode(bytes))).isEqualTo(bytes);
        }
    }

    /** FGW is 65,535, the last that two bytes hold; U5 is 255, the last that one holds. */
    @ParameterizedTest
    @ValueSource(strings = {"FGW", "U5", "", "000", "00"})
    void theLastThatBytesHoldIsRead(String code) {
        assertThat(Base45.decode(code, 0)).isInstanceOf(Parsed.Good.class);
    }

    /** GGW is 65,536 (RFC 9285, 4.4: beyond two bytes); V5 is 256. */
    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "V5", "::", "A", "0000", "bb8", "BB_", "B\u00e98", "BB\u5409", "\0\0\0"})
    void whatNoBytesEncodeToIsRefused(String code) {
        assertThat(Base45.decode(code, 0)).isEqualTo(Parsed.bad(Fault.BASE45));
    }

    private static byte[] decoded(String code) {
        return Base45.decode(code, 0).otherwise((fault, text) -> new byte[] {-1, -1, -1});
    }
}
