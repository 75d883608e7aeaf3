package org.freightpass.passtoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class ZlibTests {

    @Test
    void whatCompressesAndWhatDoesNotComesBack() {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        assertThat(inflated(Zlib.deflate(noise), noise.length)).isEqualTo(noise);
        assertThat(inflated(Zlib.deflate(new byte[5000]), 5000)).isEqualTo(new byte[5000]);
        assertThat(inflated(Zlib.deflate(new byte[0]), 10)).isEmpty();
    }

    @Test
    void oneByteMoreThanAllowedIsRefused() {
        assertThat(Zlib.inflate(Zlib.deflate(new byte[1000]), 1000)).isInstanceOf(Parsed.Good.class);
        assertThat(Zlib.inflate(Zlib.deflate(new byte[1001]), 1000)).isEqualTo(Parsed.bad(Fault.INFLATES_TOO_FAR));
    }

    @Test
    void aBombIsRefusedWithoutInflatingIt() {
        var bomb = Zlib.deflate(new byte[100_000_000]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(Zlib.inflate(bomb, 1024)).isEqualTo(Parsed.bad(Fault.INFLATES_TOO_FAR));
    }

    @Test
    void whatIsCutOffAnywhereIsRefused() {
        var whole = Zlib.deflate("one vehicle, one pass, one route".getBytes(StandardCharsets.UTF_8));
        for (int length = 0; length < whole.length; length++) {
            assertThat(Zlib.inflate(Arrays.copyOf(whole, length), 1000)).isEqualTo(Parsed.bad(Fault.ZLIB));
        }
    }

    @Test
    void whatGoesOnIsRefused() {
        var whole = Zlib.deflate(new byte[100]);

        assertThat(Zlib.inflate(Arrays.copyOf(whole, whole.length + 1), 1000))
                .isEqualTo(Parsed.bad(Fault.TRAILING_BYTES));
    }

    @Test
    void aDictionaryIsNotAskedFor() {
        try (var deflater = new Deflater()) {
            deflater.setDictionary(new byte[] {1, 2, 3, 4});
            deflater.setInput(new byte[] {1, 2, 3, 4, 1, 2, 3, 4});
            deflater.finish();
            var out = new byte[100];

            assertThat(Zlib.inflate(Arrays.copyOf(out, deflater.deflate(out)), 100))
                    .isEqualTo(Parsed.bad(Fault.ZLIB));
        }
    }

    private static byte[] inflated(byte[] bytes, int atMost) {
        return Zlib.inflate(bytes, atMost).otherwise((fault, text) -> new byte[] {-1});
    }
}
