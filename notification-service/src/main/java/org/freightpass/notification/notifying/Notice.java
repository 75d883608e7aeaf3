package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: what one event owes to one recipient by one channel, and what has become of it. {@code mailId}
 * names the letter it went into; all notices of a letter share it.
 */
public record Notice(
        UUID id,
        String eventId,
        String recipient,
        Kind kind,
        @Nullable String passNumber,
        @Nullable String applicationId,
        String plate,
        String origin,
        String destination,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String reason,
        State state,
        @Nullable UUID mailId,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable String failure) {

    /** What firms are told of. */
    public enum Kind {
        PASS_ISSUED,
        PASS_SUSPENDED,
        PASS_RESUMED,
        PASS_REVOKED,
        PASS_REPLACED,
        PASS_EXPIRED,
        APPLICATION_RETURNED,
        APPLICATION_REJECTED
    }

    /** Where a notice is on its way. */
    public enum State {
        /** Not sent yet, or to be tried again. */
        PENDING,
        /** Being sent now. */
        SENDING,
        /** The mail server has taken it. */
        SENT,
        /** Perhaps sent: the answer was lost, or the service ended in between. */
        UNKNOWN,
        /** Not sent, and not tried again by itself. */
        FAILED
    }

    /** What the notice is about: the pass, or else the application. */
    public String subject() {
        if (passNumber != null) {
            return passNumber;
        }
        return applicationId == null ? "" : applicationId;
    }
}
