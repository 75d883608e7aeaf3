package org.freightpass.checkpoint.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhotoTests {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    @Test
    void kindIsToldByTheContent() {
        assertThat(kindOf(JPEG)).isEqualTo("image/jpeg");
        assertThat(kindOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}))
                .isEqualTo("image/png");
        assertThat(kindOf("RIFF1234WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("image/webp");
        assertThat(kindOf("RIFF1234WAVEfmt ".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("none");
        assertThat(kindOf("<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("none");
        assertThat(kindOf(Arrays.copyOf(JPEG, 2))).isEqualTo("none");
        assertThat(kindOf(new byte[0])).isEqualTo("none");
    }

    @Test
    void photographOfTheLimitIsTakenAndOneByteMoreIsNot() {
        assertThat(kindOf(Arrays.copyOf(JPEG, Photo.MOST_BYTES))).isEqualTo("image/jpeg");
        assertThat(kindOf(Arrays.copyOf(JPEG, Photo.MOST_BYTES + 1))).isEqualTo("none");
    }

    private static String kindOf(byte[] bytes) {
        return Photo.of(bytes).map(photo -> photo.kind().mediaType()).orElse("none");
    }
}
