package org.freightpass.notification.notifying;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a pass or an application, as one version of it. */
public record Happening(
        String eventId,
        What what,
        String subject,
        int version,
        @Nullable String firmId,
        @Nullable String passNumber,
        @Nullable String applicationId,
        String plate,
        String origin,
        String destination,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String reason) {

    /** The same, to a pass or an application of this firm. */
    Happening of(@Nullable String owner) {
        return new Happening(
                eventId,
                what,
                subject,
                version,
                owner,
                passNumber,
                applicationId,
                plate,
                origin,
                destination,
                validFrom,
                validUntil,
                reason);
    }

    /** What it happened to. */
    public enum Subject {
        PASS,
        APPLICATION
    }

    /** What can happen, whether or not anyone is told of it. */
    public enum What {
        PASS_ISSUED(Subject.PASS),
        PASS_AMENDED(Subject.PASS),
        PASS_SUSPENDED(Subject.PASS),
        PASS_RESUMED(Subject.PASS),
        PASS_REVOKED(Subject.PASS),
        PASS_REPLACED(Subject.PASS),
        PASS_CANCELLED(Subject.PASS),
        PASS_EXPIRED(Subject.PASS),
        APPLICATION_RETURNED(Subject.APPLICATION),
        APPLICATION_REJECTED(Subject.APPLICATION),
        APPLICATION_OTHER(Subject.APPLICATION),
        /** Somebody reported that the pass's vehicle is kept from going on. */
        TRUCK_BLOCKED(Subject.PASS);

        private final Subject subject;

        What(Subject subject) {
            this.subject = subject;
        }

        public Subject subject() {
            return subject;
        }
    }
}
