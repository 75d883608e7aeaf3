package org.freightpass.checkpoint.stopping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle was held or delayed beyond its decision.
 *
 * @param id follows from what makes two reports one, so that telling twice is telling once
 * @param reporter the account that says so; null for a report without one
 */
public record Stop(
        UUID id,
        @Nullable UUID inspection,
        CheckpointCode checkpoint,
        String plate,
        @Nullable String passNumber,
        StoppingRule.Reason reason,
        @Nullable String note,
        @Nullable String reporter,
        Instant at) {

    static Stop at(SeenInspection seen, StoppingRule.Reason reason, @Nullable String note, String by, Instant now) {
        return new Stop(
                idOf(seen.id() + ":" + reason),
                seen.id(),
                seen.checkpoint(),
                seen.plate(),
                seen.passNumber(),
                reason,
                note,
                by,
                now);
    }

    static Stop of(DriverReport report, Instant now) {
        var same = report.passNumber() + ":" + report.checkpoint() + ":" + report.reason() + ":"
                + StoppingRule.hourOf(now);
        return new Stop(
                idOf(same),
                null,
                report.checkpoint(),
                report.plate().value(),
                report.passNumber().value(),
                report.reason(),
                report.note(),
                null,
                now);
    }

    private static UUID idOf(String what) {
        return UUID.nameUUIDFromBytes(("stop:" + what).getBytes(StandardCharsets.UTF_8));
    }
}
