package org.freightpass.notification.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTests {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void sealedTextOpensWithItsKeyAndShowsNothing() {
        Seal sealed = new Seal(KEY);
        byte[] stored = sealed.seal("13800138000");
        assertThat(stored).isNotNull();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("138001");
        assertThat(sealed.open(stored)).isEqualTo("13800138000");
        assertThat(sealed.seal("13800138000")).isNotEqualTo(stored);
        assertThat(sealed.open(sealed.seal(null))).isNull();
    }

    @Test
    void sealedFileIsTheSameFileAfterwards() {
        byte[] file = {0, 1, 2, -1};
        Seal seal = new Seal(KEY);
        assertThat(seal.sealBytes(file)).hasSize(4 + 12 + 16);
        assertThat(seal.openBytes(seal.sealBytes(file))).containsExactly(file);
    }

    @Test
    void otherKeyOrChangedTextIsNoticed() {
        byte[] stored = new Seal(KEY).seal("13800138000");
        byte[] other = new byte[32];
        other[0] = 1;
        Seal wrong = new Seal(Base64.getEncoder().encodeToString(other));
        assertThatThrownBy(() -> wrong.open(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unusableKeyIsNamed() {
        assertThatThrownBy(() -> new Seal("not base64!")).hasMessageContaining("freight.hotline.sealing-key");
        assertThatThrownBy(() -> new Seal("AAAA")).hasMessageContaining("3 bytes");
    }
}
