package org.freightpass.checkpoint.offline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs kits, as all instances share it.
 *
 * @param kid in hexadecimal
 * @param x coordinate of the public half, Base64 for addresses (RFC 7518, 6.2.1); {@code y} likewise
 * @param endorsement what the root signed of it, a CBOR Web Token in Base64; absent until it has. Not verified
 */
public record KitKey(
        String kid,
        String x,
        String y,
        Instant madeAt,
        @Nullable String endorsement) {

    KitKey endorsedBy(String token) {
        return new KitKey(kid, x, y, madeAt, token);
    }

    /**
     * A key whose endorsement was verified.
     *
     * @param from the first instant for which it may sign
     * @param until the first instant for which it may not any more
     */
    public record Endorsed(KitKey key, Instant from, Instant until) {}
}
