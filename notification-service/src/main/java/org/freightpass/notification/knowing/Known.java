package org.freightpass.notification.knowing;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** What is known of a vehicle or a pass. */
public record Known(List<Pass> passes, List<Application> applications, List<EarlierCase> cases) {
    public Known {
        passes = List.copyOf(passes);
        applications = List.copyOf(applications);
        cases = List.copyOf(cases);
    }

    /** A pass as its newest known version stands. */
    public record Pass(
            String number,
            int version,
            String type,
            String state,
            String plate,
            String origin,
            String destination,
            Instant validFrom,
            Instant validUntil,
            String issuerDivision,
            @Nullable String firmId,
            @Nullable String firm,
            @Nullable String reason,
            Instant changedAt) {

        /** The number as people read it to one another. */
        public String typedNumber() {
            return new PassNumber(number).typed();
        }
    }

    /** An application as its newest known version stands. */
    public record Application(
            String applicationId,
            int version,
            String status,
            String plate,
            String goods,
            String origin,
            String destination,
            String department,
            String division,
            @Nullable Instant dueAt,
            @Nullable String passNumber,
            @Nullable String firmId,
            Instant changedAt) {}

    /** A case that was opened before about the same vehicle or pass. */
    public record EarlierCase(
            String number,
            String kind,
            String status,
            int line,
            Instant openedAt,
            @Nullable String outcome,
            String text) {}
}
