package org.freightpass.notification.hotline;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * What an alert or a caller tells: the kind, when it was, where, which vehicle and pass, whose, and the words; where a
 * service wrote them, {@code saying} is the same as data.
 */
public record Matter(
        Kind kind,
        Instant occurredAt,
        @Nullable DivisionCode county,
        @Nullable CheckpointCode checkpoint,
        @Nullable RoadCode road,
        @Nullable Plate plate,
        @Nullable PassNumber passNumber,
        @Nullable String firmId,
        String text,
        @Nullable Saying saying,
        @Nullable Particulars particulars) {

    public Matter(
            Kind kind,
            Instant occurredAt,
            @Nullable DivisionCode county,
            @Nullable CheckpointCode checkpoint,
            @Nullable RoadCode road,
            @Nullable Plate plate,
            @Nullable PassNumber passNumber,
            @Nullable String firmId,
            String text,
            @Nullable Particulars particulars) {
        this(kind, occurredAt, county, checkpoint, road, plate, passNumber, firmId, text, null, particulars);
    }

    public Matter(
            Kind kind,
            Instant occurredAt,
            @Nullable DivisionCode county,
            @Nullable CheckpointCode checkpoint,
            @Nullable RoadCode road,
            @Nullable Plate plate,
            @Nullable PassNumber passNumber,
            @Nullable String firmId,
            String text) {
        this(kind, occurredAt, county, checkpoint, road, plate, passNumber, firmId, text, null, null);
    }

    /** What only some kinds have to say. */
    public sealed interface Particulars {
        /** An appeal against a health code: the way it takes, and for how many of which unit. */
        record Appeal(Way way, @Nullable String unit, int persons) implements Particulars {
            /** The three ways of an appeal. */
            public enum Way {
                UNIT_IN_BULK,
                EVIDENCE,
                TELEPHONE
            }
        }

        /** A key enterprise of the first 50 or the first 500. */
        record Enterprise(String name, int tier) implements Particulars {}
    }

    /** What a case is about: the kinds of alerts, and what people call about. */
    public enum Kind {
        FORGED_PASS,
        VEHICLE_MISMATCH,
        IMPOSSIBLE_JOURNEY,
        UNAPPROVED_CHECKPOINT,
        REMOVAL_OVERDUE,
        EXCESS_DEMAND,
        LONG_STOP,
        BLOCKED_TRANSPORT,
        POSITIVE_TEST,
        STALE_VIEW,
        LINE_UNATTENDED,
        PASS_QUESTION,
        HEALTH_CODE_APPEAL,
        POLICY_QUESTION,
        ENTERPRISE_DEMAND,
        ENTERPRISE_DIFFICULTY,
        ADVICE,
        COMPLAINT,
        OTHER
    }

    /** A matter that an alert tells, with the alert's id. */
    public record AlertMatter(String alertId, Matter matter) {
        public AlertMatter {
            if (alertId.isBlank()) {
                throw new IllegalArgumentException("an alert has an id");
            }
        }
    }

    /** The county concerned: the one told, or else the one that the checkpoint's code names. */
    @Nullable
    DivisionCode place() {
        if (county != null) {
            return county;
        }
        return checkpoint == null ? null : checkpoint.county();
    }

    Matter ofFirm(@Nullable String owner) {
        return new Matter(
                kind, occurredAt, county, checkpoint, road, plate, passNumber, owner, text, saying, particulars);
    }
}
