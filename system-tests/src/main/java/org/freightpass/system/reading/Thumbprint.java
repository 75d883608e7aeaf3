package org.freightpass.system.reading;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 8 bytes of a key's COSE Key Thumbprint (RFC 9679) with SHA-256, in hexadecimal. */
final class Thumbprint {

    private static final CBOREncodeOptions DETERMINISTIC = new CBOREncodeOptions("ctap2canonical=true");

    private Thumbprint() {}

    static String of(CBORObject coseKey) {
        CBORObject required = CBORObject.NewMap();
        for (int label : new int[] {1, -1, -2, -3}) {
            required.Add(label, coseKey.get(CBORObject.FromObject(label)));
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(required.EncodeToBytes(DETERMINISTIC));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
