package org.freightpass.pass.protecting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.sealing.SealingKey;
import org.junit.jupiter.api.Test;

class AesGcmFieldCipherTests {

    private static final String NUMBER = "220104198802291232";

    private final FieldCipher cipher = TestCiphers.cipher();

    @Test
    void sealedTextOpensAgainAndShowsNothing() {
        String sealed = cipher.seal(NUMBER, "driver.document");

        assertThat(sealed).startsWith("t1:").doesNotContain(NUMBER);
        assertThat(cipher.open(sealed, "driver.document")).isEqualTo(NUMBER);
    }

    @Test
    void sealingTwiceGivesTwoTexts() {
        assertThat(cipher.seal(NUMBER, "a")).isNotEqualTo(cipher.seal(NUMBER, "a"));
    }

    @Test
    void openUnderAnotherContextIsRefused() {
        String sealed = cipher.seal(NUMBER, "driver.document");

        assertThatThrownBy(() -> cipher.open(sealed, "driver.telephone"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(NUMBER);
    }

    @Test
    void openOfAlteredTextIsRefused() {
        String sealed = cipher.seal(NUMBER, "a");
        char last = sealed.charAt(sealed.length() - 5);
        String altered = sealed.substring(0, sealed.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 4);

        assertThatThrownBy(() -> cipher.open(altered, "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void retiredKeyStillOpensWhatItSealed() {
        SealingKey next = SealingKey.random();
        String old = cipher.seal(NUMBER, "a");
        FieldCipher rotated = new AesGcmFieldCipher("t2", Map.of("t1", new SealingKey(TestCiphers.KEY), "t2", next));

        assertThat(rotated.open(old, "a")).isEqualTo(NUMBER);
        assertThat(rotated.seal(NUMBER, "a")).startsWith("t2:");
        FieldCipher without = new AesGcmFieldCipher("t2", Map.of("t2", next));
        assertThatThrownBy(() -> without.open(old, "a")).hasMessageContaining("needs the key 't1'");
    }

    @Test
    void fingerprintIsTheSameForTheSameAndTellsPurposesApart() {
        String print = TestCiphers.fingerprints().of(NUMBER, "a");

        assertThat(print)
                .matches("[0-9a-f]{64}")
                .isEqualTo(TestCiphers.fingerprints().of(NUMBER, "a"));
        assertThat(TestCiphers.fingerprints().of(NUMBER, "b")).isNotEqualTo(print);
        assertThat(TestCiphers.fingerprints().of("22010419880229124X", "a")).isNotEqualTo(print);
    }

    @Test
    void fingerprintsUnderAnotherKeyDoNotMatch() {
        byte[] other = TestCiphers.KEY.clone();
        other[31]++;

        assertThat(new HmacFingerprints(HmacFingerprints.derived(other)).of(NUMBER, "a"))
                .isNotEqualTo(TestCiphers.fingerprints().of(NUMBER, "a"));
    }
}
