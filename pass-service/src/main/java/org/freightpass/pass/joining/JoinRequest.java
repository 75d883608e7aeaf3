package org.freightpass.pass.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to act for a firm; immutable.
 *
 * @param decidedBy user name of the owner; absent, as {@code decidedAt}, while it is open
 */
public record JoinRequest(
        UUID id,
        UUID firm,
        Asker by,
        Status status,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** Who asks, as they sign in. */
    public record Asker(String subject, String username, String name) {}

    /** How far it is. */
    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    static JoinRequest open(UUID id, UUID firm, Asker by, Instant now) {
        return new JoinRequest(id, firm, by, Status.OPEN, now, null, null);
    }

    JoinRequest decided(boolean accepted, String owner, Instant now) {
        return new JoinRequest(id, firm, by, accepted ? Status.ACCEPTED : Status.DECLINED, askedAt, now, owner);
    }
}
