package org.freightpass.notification.hotline;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** What an alert or a caller tells: the kind, when it was, where, which vehicle and pass, whose, and the words. */
public record Matter(
        Kind kind,
        Instant occurredAt,
        @Nullable DivisionCode county,
        @Nullable CheckpointCode checkpoint,
        @Nullable RoadCode road,
        @Nullable Plate plate,
        @Nullable PassNumber passNumber,
        @Nullable String firmId,
        String text) {

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
        return new Matter(kind, occurredAt, county, checkpoint, road, plate, passNumber, owner, text);
    }
}
