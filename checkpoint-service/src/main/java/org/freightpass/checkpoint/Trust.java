package org.freightpass.checkpoint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustList;
import org.jspecify.annotations.Nullable;

/** Whom to trust and what was revoked, verified, at one moment of the view. Immutable. */
public final class Trust {
    private static final Keys NOBODY = id -> List.of();

    private final @Nullable TrustList list;
    private final Keys keys;
    private final Map<StatusListId, PublishedList> statuses;

    private Trust(@Nullable TrustList list, Keys keys, Map<StatusListId, PublishedList> statuses) {
        this.list = list;
        this.keys = keys;
        this.statuses = Map.copyOf(statuses);
    }

    /** By its list, without statuses yet; nobody is trusted without one. */
    static Trust in(@Nullable TrustList list) {
        return new Trust(list, list == null ? NOBODY : list.index(), Map.of());
    }

    /** The same keys, with other statuses. */
    Trust with(Map<StatusListId, PublishedList> others) {
        return new Trust(list, keys, others);
    }

    /** Whether there is a trust list at all; without one no signature can be checked. */
    public boolean isThere() {
        return list != null;
    }

    /** Whether a key that is not in it can be said not to be trusted. */
    public boolean isFresh(Instant at) {
        return list != null && at.isBefore(list.expiresAt());
    }

    public Keys keys() {
        return keys;
    }

    /** What the issuer's list says of this signed version; null where no list that is still good says anything. */
    public @Nullable Status status(PassClaims claims, Instant at) {
        var published = statuses.get(claims.statusList());
        return published == null || !at.isBefore(published.expiresAt())
                ? null
                : published.statuses().at(claims.status().index()).orElse(null);
    }
}
