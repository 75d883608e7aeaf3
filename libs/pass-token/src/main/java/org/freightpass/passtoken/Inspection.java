package org.freightpass.passtoken;

import org.freightpass.passtoken.key.KeyId;
import org.freightpass.passtoken.wire.Fault;

/** What a token says, believed or not: for vendors and for the desk. */
public sealed interface Inspection {

    /**
     * It is built as a token is.
     *
     * @param keyId which key says to have signed it
     * @param claimed what it claims; nobody has verified it
     * @param compressedBytes its size before Base45
     */
    record Legible(KeyId keyId, PassClaims claimed, int compressedBytes) implements Inspection {}

    /** It is no token; {@code text} says why in English and repeats nothing that was read. */
    record Malformed(Fault fault, String text) implements Inspection {}
}
