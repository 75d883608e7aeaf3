package org.freightpass.pass.protecting.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.pass.protecting.Fingerprints;
import org.freightpass.sealing.SealingKey;

/** The real ciphers under keys that are good for tests only. */
public final class TestCiphers {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private TestCiphers() {}

    public static FieldCipher cipher() {
        return new AesGcmFieldCipher("t1", Map.of("t1", new SealingKey(KEY)));
    }

    public static Fingerprints fingerprints() {
        return new HmacFingerprints(HmacFingerprints.derived(KEY));
    }
}
