package org.freightpass.passtoken.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A COSE_Sign1 message (RFC 9052, 4.2) with its content: read by {@link #read}, or put together by {@link #toSign} and
 * {@link #assemble}. It says what was signed; whether the signature is right, a key says. Immutable.
 */
public final class CoseSign1 {
    /** CBOR tag of COSE_Sign1 (RFC 9052, 2). */
    public static final long TAG = 18;
    /** CBOR tag of a CWT, which may stand before it (RFC 8392, 6). */
    public static final long CWT_TAG = 61;
    /** ES256: ECDSA on P-256 with SHA-256 (RFC 9053, 2.1). */
    public static final long ES256 = -7;

    public static final long ALGORITHM = 1;
    public static final long CRITICAL = 2;
    public static final long KEY_ID = 4;
    /** What is signed, as a media type (RFC 9596). */
    public static final long TYPE = 16;

    /** Enough for claims within claims; what is in byte strings counts anew. */
    static final int MAX_DEPTH = 8;

    private static final int PARTS = 4;
    private static final int SIGNATURE_BYTES = 64;
    private final boolean tagged;
    private final byte[] protectedBytes;
    private final Map<?, ?> protectedHeader;
    private final Map<?, ?> unprotectedHeader;
    private final byte[] payload;
    private final byte[] signature;

    private CoseSign1(boolean tagged, byte[] protectedBytes, Map<?, ?> protectedHeader, List<?> parts) {
        this.tagged = tagged;
        this.protectedBytes = protectedBytes;
        this.protectedHeader = protectedHeader;
        this.unprotectedHeader = (Map<?, ?>) parts.get(1);
        this.payload = (byte[]) parts.get(2);
        this.signature = (byte[]) parts.get(3);
    }

    /**
     * Reads a message, tagged or not, under a CWT tag or not, of at most {@code maxBytes}. A label in both headers
     * (RFC 9052, 3), a critical header, a detached content and an ES256 signature of another length are bad.
     */
    public static Parsed<CoseSign1> read(byte[] bytes, int maxBytes) {
        if (bytes.length > maxBytes) {
            return Parsed.bad(Fault.TOO_LONG);
        }
        return Cbor.read(bytes, MAX_DEPTH).then(CoseSign1::message);
    }

    private static Parsed<CoseSign1> message(Object item) {
        return item instanceof Cbor.Tagged(long tag, Object content) && tag == CWT_TAG
                ? content instanceof Cbor.Tagged ? sign1(content) : Parsed.bad(Fault.NOT_SIGN1)
                : sign1(item);
    }

    private static Parsed<CoseSign1> sign1(Object item) {
        boolean tagged = item instanceof Cbor.Tagged;
        var body = item instanceof Cbor.Tagged(long tag, Object content) && tag == TAG ? content : item;
        return body instanceof List<?> parts
                        && parts.size() == PARTS
                        && parts.get(0) instanceof byte[] header
                        && parts.get(1) instanceof Map<?, ?>
                        && parts.get(2) instanceof byte[]
                        && parts.get(3) instanceof byte[]
                ? headerOf(header).then(map -> checked(new CoseSign1(tagged, header, map, parts)))
                : Parsed.bad(Fault.NOT_SIGN1);
    }

    private static Parsed<Map<?, ?>> headerOf(byte[] bytes) {
        if (bytes.length == 0) {
            return Parsed.good(Map.of());
        }
        return Cbor.read(bytes, MAX_DEPTH)
                .then(item -> item instanceof Map<?, ?> map ? Parsed.good(map) : Parsed.bad(Fault.HEADER));
    }

    private static Parsed<CoseSign1> checked(CoseSign1 message) {
        for (var label : message.protectedHeader.keySet()) {
            if (message.unprotectedHeader.containsKey(label)) {
                return Parsed.bad(Fault.DUPLICATE_LABEL, "header");
            }
        }
        if (message.header(CRITICAL).isPresent()) {
            return Parsed.bad(Fault.CRITICAL_HEADER);
        }
        if (!message.header(ALGORITHM).equals(Optional.of(ES256))) {
            return Parsed.bad(Fault.ALGORITHM);
        }
        return message.signature.length == SIGNATURE_BYTES ? Parsed.good(message) : Parsed.bad(Fault.SIGNATURE_LENGTH);
    }

    /** The bytes that a signature is over: Sig_structure (RFC 9052, 4.4) with context Signature1. */
    public static byte[] toSign(Map<?, ?> protectedHeader, byte[] external, byte[] payload) {
        return toSign(Cbor.write(protectedHeader), external, payload);
    }

    private static byte[] toSign(byte[] protectedBytes, byte[] external, byte[] payload) {
        return Cbor.write(List.of("Signature1", protectedBytes, external, payload));
    }

    /** The whole message, tagged as COSE_Sign1, with an empty unprotected header. */
    public static byte[] assemble(Map<?, ?> protectedHeader, byte[] payload, byte[] signature) {
        var parts = new ArrayList<Object>(List.of(Cbor.write(protectedHeader), Map.of(), payload, signature));
        return Cbor.write(new Cbor.Tagged(TAG, parts));
    }

    /** The bytes that this message's signature is over; an empty protected header counts as none. */
    public byte[] signed(byte[] external) {
        return toSign(protectedHeader.isEmpty() ? new byte[0] : protectedBytes, external, payload);
    }

    /** A header's value, protected or not. */
    public Optional<Object> header(long label) {
        var value = protectedHeader.get(label);
        return Optional.ofNullable(value == null ? unprotectedHeader.get(label) : value);
    }

    /** A header's value where the signature covers it. */
    public Optional<Object> signedHeader(long label) {
        return Optional.ofNullable(protectedHeader.get(label));
    }

    public boolean tagged() {
        return tagged;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /** r and s, 32 bytes each (RFC 9053, 2.1). */
    public byte[] signature() {
        return signature.clone();
    }
}
