package org.freightpass.system.scanner;

import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Zlib;

/** Takes codes apart and puts them together wrongly. */
final class Forging {
    private static final int SIGNATURE = 64;

    private Forging() {}

    /** The one code with the other one's signature: an ES256 signature differs each time, but fits its own claims. */
    static String graft(String code, String other) {
        byte[] claims = bytes(code);
        byte[] signature = bytes(other);
        System.arraycopy(
                signature, signature.length - SIGNATURE, claims, claims.length - SIGNATURE, SIGNATURE);
        claims[claims.length - 1] ^= 1;
        return PassTokens.PREFIX + Base45.encode(Zlib.deflate(claims));
    }

    private static byte[] bytes(String code) {
        return Base45.decode(code, PassTokens.PREFIX.length())
                .then(compressed -> Zlib.inflate(compressed, PassTokens.MAX_BYTES))
                .otherwise((fault, text) -> {
                    throw new IllegalArgumentException(text);
                });
    }
}
