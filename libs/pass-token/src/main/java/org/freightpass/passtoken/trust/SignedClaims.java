package org.freightpass.passtoken.trust;

import org.freightpass.passtoken.key.KeyId;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Fields;
import org.freightpass.passtoken.wire.Parsed;

/**
 * A CBOR Web Token in COSE_Sign1 (RFC 8392, 7), taken apart and not yet verified.
 *
 * @param keyId which key says to have signed it
 * @param claims what it claims
 */
public record SignedClaims(CoseSign1 message, KeyId keyId, Fields claims) {
    private static final int MAX_DEPTH = 8;

    /** At most {@code maxBytes}; tagged, ES256 under the signature, and a key id of eight bytes. */
    public static Parsed<SignedClaims> read(byte[] bytes, int maxBytes) {
        return CoseSign1.read(bytes, maxBytes).then(SignedClaims::of);
    }

    private static Parsed<SignedClaims> of(CoseSign1 message) {
        if (!message.tagged()) {
            return Parsed.bad(Fault.NOT_SIGN1);
        }
        if (message.signedHeader(CoseSign1.ALGORITHM).isEmpty()) {
            return Parsed.bad(Fault.ALGORITHM);
        }
        return message.header(CoseSign1.KEY_ID).orElse("") instanceof byte[] id && id.length == KeyId.BYTES
                ? Cbor.readFields(message.payload(), MAX_DEPTH)
                        .then(claims -> Parsed.good(new SignedClaims(message, KeyId.of(id), claims)))
                : Parsed.bad(Fault.KEY_ID);
    }

    /** Whether the signed type header (RFC 9596) is {@code type}. */
    public boolean isOfType(String type) {
        return message.signedHeader(CoseSign1.TYPE).orElse("").equals(type);
    }
}
