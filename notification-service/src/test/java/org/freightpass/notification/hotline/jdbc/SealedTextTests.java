package org.freightpass.notification.hotline.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTextTests {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void sealedTextOpensWithItsKeyAndShowsNothing() {
        SealedText sealed = new SealedText(KEY);
        byte[] stored = sealed.seal("13800138000");
        assertThat(stored).isNotNull();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("138001");
        assertThat(sealed.open(stored)).isEqualTo("13800138000");
        assertThat(sealed.seal("13800138000")).isNotEqualTo(stored);
        assertThat(sealed.open(sealed.seal(null))).isNull();
    }

    @Test
    void otherKeyOrChangedTextIsNoticed() {
        byte[] stored = new SealedText(KEY).seal("13800138000");
        byte[] other = new byte[32];
        other[0] = 1;
        SealedText wrong = new SealedText(Base64.getEncoder().encodeToString(other));
        assertThatThrownBy(() -> wrong.open(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unusableKeyIsNamed() {
        assertThatThrownBy(() -> new SealedText("not base64!")).hasMessageContaining("freight.hotline.sealing-key");
        assertThatThrownBy(() -> new SealedText("AAAA")).hasMessageContaining("3 bytes");
    }
}
