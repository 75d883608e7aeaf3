package org.freightpass.contracts.event.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a person has to look at. {@code text} is for people and holds no name and no telephone. */
public record Alert(
        String alertId,
        Kind kind,
        Instant raisedAt,
        @Nullable String checkpoint,
        @Nullable String county,
        @Nullable String road,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String firmId,
        String text,
        @Nullable String reportId,
        @Nullable String rule) {

    /** What happened. */
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
        STALE_VIEW
    }

    public Alert {
        Field.text(alertId, "alertId");
        Field.required(kind, "kind");
        Field.required(raisedAt, "raisedAt");
        Field.text(text, "text");
    }
}
