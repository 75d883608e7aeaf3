package org.freightpass.passtoken.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.freightpass.passtoken.key.KeyId;
import org.freightpass.passtoken.wire.Cwt;

/**
 * The issuing authorities' keys, as they stood when the list was issued. A key that was betrayed is left out, and
 * everything it ever signed with it. Of two lists the one issued later counts. Immutable.
 *
 * @param expiresAt the first instant at which the list is too old to say that a key is unknown
 */
public record TrustList(Instant issuedAt, Instant expiresAt, List<TrustedKey> keys) implements Keys {
    public static final int MAX_KEYS = 20_000;

    public TrustList {
        Cwt.wholeSecond(issuedAt);
        Cwt.wholeSecond(expiresAt);
        if (!issuedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("A list issued at " + issuedAt + " cannot expire at " + expiresAt);
        }
        if (keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("More than " + MAX_KEYS + " keys: " + keys.size());
        }
        keys = List.copyOf(keys);
    }

    /** Looks through all keys; {@link #index} for many questions. */
    @Override
    public List<TrustedKey> find(KeyId id) {
        return keys.stream().filter(key -> key.key().id().equals(id)).toList();
    }

    /** The same keys by id, for many questions. */
    public Keys index() {
        Map<KeyId, List<TrustedKey>> byId = new HashMap<>();
        for (var key : keys) {
            byId.merge(key.key().id(), List.of(key), TrustList::joined);
        }
        return id -> byId.getOrDefault(id, List.of());
    }

    private static List<TrustedKey> joined(List<TrustedKey> some, List<TrustedKey> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
