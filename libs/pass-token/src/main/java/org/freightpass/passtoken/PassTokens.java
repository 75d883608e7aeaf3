package org.freightpass.passtoken;

import java.util.Map;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.SignedClaims;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;

/**
 * Signs, verifies and inspects passes as text for a QR code in alphanumeric mode: {@code FP1:} and the Base45 (RFC 9285)
 * of the zlib (RFC 1950) of a CBOR Web Token (RFC 8392) in COSE_Sign1 (RFC 9052) with ES256 (RFC 9053). Stateless; safe
 * for use by many threads. No text, however made, leads to an exception or to more work than a small, fixed amount.
 */
public final class PassTokens {
    public static final String PREFIX = "FP1:";

    /** Characters; a pass with the longest route and the largest crew has fewer. */
    public static final int MAX_TEXT = 1_024;

    /** Bytes of a token before compression. */
    public static final int MAX_BYTES = 1_024;

    private PassTokens() {}

    /** The token as text. Signing the same claims again gives another text. */
    public static String sign(PassClaims claims, SigningKey key) {
        return PREFIX + Base45.encode(Zlib.deflate(key.sign(ClaimBytes.write(claims), Map.of())));
    }

    /**
     * Whether a trusted key of the claimed issuer signed this text. {@link Verification.Valid} says nothing of the
     * present: ask {@link PassClaims#at} for its period and the status list for its status.
     */
    public static Verification<PassClaims> verify(String text, Keys keys) {
        return Verification.of(open(text).then(PassTokens::signed), ClaimBytes::read, keys);
    }

    /** What a text claims, without asking who signed it. */
    public static Inspection inspect(String text) {
        return open(text).then(PassTokens::legible).otherwise(Inspection.Malformed::new);
    }

    private static Parsed<Inspection> legible(byte[] compressed) {
        return signed(compressed)
                .then(signed -> ClaimBytes.read(signed)
                        .then(claims ->
                                Parsed.good(new Inspection.Legible(signed.keyId(), claims, compressed.length))));
    }

    private static Parsed<byte[]> open(String text) {
        if (text.length() > MAX_TEXT) {
            return Parsed.bad(Fault.TOO_LONG);
        }
        return text.startsWith(PREFIX) ? Base45.decode(text, PREFIX.length()) : Parsed.bad(Fault.PREFIX);
    }

    private static Parsed<SignedClaims> signed(byte[] compressed) {
        return Zlib.inflate(compressed, MAX_BYTES).then(bytes -> SignedClaims.read(bytes, MAX_BYTES));
    }
}
