package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: what one event owes to one recipient by one channel, and what has become of it. {@code mailId}
 * names the letter it went into; all notices of a letter share it. {@code version} is that of the pass or application,
 * 0 where it has none. {@code gateway} is the one that was tried last, where a channel has several; {@code uncertain}:
 * an earlier try may have been taken. {@code correlationId} is that of the request that it all began with, if known.
 */
public record Notice(
        UUID id,
        String eventId,
        String recipient,
        Channel channel,
        Kind kind,
        int version,
        @Nullable String passNumber,
        @Nullable String applicationId,
        String plate,
        String origin,
        String destination,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Said reason,
        State state,
        @Nullable UUID mailId,
        @Nullable String gateway,
        boolean uncertain,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Said failure,
        @Nullable String correlationId) {

    /** A notice that nobody has tried to send yet. */
    static Notice owed(Happening happening, String firmId, Channel channel, Kind kind, Instant now, Instant dueAt) {
        return new Notice(
                UUID.randomUUID(),
                happening.eventId(),
                firmId,
                channel,
                kind,
                happening.version(),
                happening.passNumber(),
                happening.applicationId(),
                happening.plate(),
                happening.origin(),
                happening.destination(),
                happening.validFrom(),
                happening.validUntil(),
                happening.reason(),
                channel == Channel.PAGE ? State.SENT : State.PENDING,
                null,
                null,
                false,
                0,
                dueAt,
                now,
                now,
                null,
                happening.correlationId());
    }

    /** Ways to a firm. */
    public enum Channel {
        EMAIL,
        SMS,
        /** The firm's own address, called by HTTP. */
        WEBHOOK,
        /** The list of notices in the firm's page; being there is being sent. */
        PAGE
    }

    /** What firms are told of. */
    public enum Kind {
        PASS_ISSUED,
        PASS_SUSPENDED,
        PASS_RESUMED,
        PASS_REVOKED,
        PASS_REPLACED,
        PASS_EXPIRED,
        APPLICATION_RETURNED,
        APPLICATION_REJECTED,
        TRUCK_BLOCKED,
        WEBHOOK_DISABLED
    }

    /** Where a notice is on its way. */
    public enum State {
        /** Not sent yet, or to be tried again. */
        PENDING,
        /** Being sent now. */
        SENDING,
        /** The mail server, gateway or receiver has taken it, or it is in the page. */
        SENT,
        /** A receipt says that it arrived; in the page: it was read. */
        DELIVERED,
        /** Perhaps sent: the answer was lost, or the service ended in between. */
        UNKNOWN,
        /** Not sent, and not tried again by itself. */
        FAILED,
        /** Not sent, since a later state of the pass made it pointless. */
        SUPERSEDED
    }

    /** Whether it leaves by itself, for the first time or once more. */
    public boolean isTriedAgain() {
        return state == State.PENDING || (state == State.UNKNOWN && dueAt.isBefore(NotifyingRule.NEVER));
    }

    /** What the notice is about: the pass, or else the application. */
    public String subject() {
        if (passNumber != null) {
            return passNumber;
        }
        return applicationId == null ? "" : applicationId;
    }
}
