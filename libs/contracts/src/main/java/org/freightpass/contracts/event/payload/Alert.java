package org.freightpass.contracts.event.payload;

import java.time.Instant;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to look at. {@code text} is for people and holds no name and no telephone; {@code saying} is the
 * same as data, for a reader in another language.
 */
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
        @Nullable String rule,
        @Nullable Saying saying) {

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

    public Alert(
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
        this(alertId, kind, raisedAt, checkpoint, county, road, plate, passNumber, firmId, text, reportId, rule, null);
    }

    /** The same alert, with what it says as data too. */
    public Alert said(Saying said) {
        return new Alert(
                alertId,
                kind,
                raisedAt,
                checkpoint,
                county,
                road,
                plate,
                passNumber,
                firmId,
                text,
                reportId,
                rule,
                said);
    }

    public Alert {
        Field.text(alertId, "alertId");
        Field.required(kind, "kind");
        Field.required(raisedAt, "raisedAt");
        Field.text(text, "text");
    }
}
