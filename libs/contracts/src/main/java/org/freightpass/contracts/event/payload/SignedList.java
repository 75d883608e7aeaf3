package org.freightpass.contracts.event.payload;

import java.time.Instant;

/**
 * A list that checkpoints need to judge a code without a network: the trust list, signed by the root key, or a status
 * list, signed by its authority. The bytes are those of {@code docs/pass-token.md}; whoever reads them verifies them.
 *
 * @param name {@code trust-list}, or {@code status-list:220104-1}: the record's key
 * @param token the CBOR Web Token, Base64 (RFC 4648, 4) with padding
 * @param issuedAt when it was signed, a whole second; a reader that has a later one drops this
 * @param expiresAt the first instant at which it says nothing any more
 */
public record SignedList(String name, String token, Instant issuedAt, Instant expiresAt) {
    public SignedList {
        Field.text(name, "name");
        Field.text(token, "token");
        Field.required(issuedAt, "issuedAt");
        Field.required(expiresAt, "expiresAt");
    }
}
