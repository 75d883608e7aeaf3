package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.Optional;
import org.freightpass.notification.notifying.Notice.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a pass or an application, as one version of it. {@code correlationId} is that of the request
 * that made it happen, if there was one.
 */
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
        @Nullable Said reason,
        @Nullable String correlationId) {

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
                reason,
                correlationId);
    }

    /** The webhook of a firm was disabled, once for each time that it began to fail. */
    static Happening webhookDisabled(Subscription disabled) {
        String firmId = disabled.firmId();
        return new Happening(
                "webhook-disabled:" + firmId + ":" + disabled.failingSince(),
                What.APPLICATION_OTHER,
                firmId,
                0,
                firmId,
                null,
                null,
                "",
                "",
                "",
                null,
                null,
                Said.typed(disabled.webhookUrl()),
                null);
    }

    /** What it happened to. */
    public enum Subject {
        PASS,
        APPLICATION
    }

    /** What can happen, whether or not anyone is told of it. */
    public enum What {
        PASS_ISSUED(Subject.PASS, Kind.PASS_ISSUED),
        PASS_AMENDED(Subject.PASS, null),
        PASS_SUSPENDED(Subject.PASS, Kind.PASS_SUSPENDED),
        PASS_RESUMED(Subject.PASS, Kind.PASS_RESUMED),
        PASS_REVOKED(Subject.PASS, Kind.PASS_REVOKED),
        PASS_REPLACED(Subject.PASS, Kind.PASS_REPLACED),
        PASS_CANCELLED(Subject.PASS, null),
        PASS_EXPIRED(Subject.PASS, Kind.PASS_EXPIRED),
        APPLICATION_RETURNED(Subject.APPLICATION, Kind.APPLICATION_RETURNED),
        APPLICATION_REJECTED(Subject.APPLICATION, Kind.APPLICATION_REJECTED),
        APPLICATION_OTHER(Subject.APPLICATION, null),
        /** Somebody reported that the pass's vehicle is kept from going on. */
        TRUCK_BLOCKED(Subject.PASS, Kind.TRUCK_BLOCKED);

        private final Subject subject;
        private final @Nullable Kind told;

        What(Subject subject, @Nullable Kind told) {
            this.subject = subject;
            this.told = told;
        }

        /** What its firm is told, if anything. */
        Optional<Kind> told() {
            return Optional.ofNullable(told);
        }

        public Subject subject() {
            return subject;
        }
    }
}
