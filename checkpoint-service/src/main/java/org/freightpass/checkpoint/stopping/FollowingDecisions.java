package org.freightpass.checkpoint.stopping;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What follows a decision: decide, keep and tell in one transaction. Safe for use by many threads. */
public class FollowingDecisions {
    private final Stops stops;
    private final KnownVehicles vehicles;
    private final StoppingAlerts alerts;

    public FollowingDecisions(Stops stops, KnownVehicles vehicles, StoppingAlerts alerts) {
        this.stops = stops;
        this.vehicles = vehicles;
        this.alerts = alerts;
    }

    /** Who says so, and at which checkpoints that one stands. */
    public record Officer(String account, Set<String> checkpoints) {
        public Officer {
            checkpoints = Set.copyOf(checkpoints);
        }
    }

    @Transactional
    public StopResult stop(
            UUID inspection, StoppingRule.Reason reason, @Nullable String note, Officer by, Instant now) {
        return with(inspection, by, seen -> {
            var refused = StoppingRule.againstStop(seen, reason, note);
            return refused.isPresent()
                    ? new StopResult.Refused(refused.get())
                    : noted(Stop.at(seen, reason, note, by.account(), now));
        });
    }

    /** The same report again within the hour is the same stop and counts once. */
    @Transactional
    public StopResult report(DriverReport report, Instant now) {
        var belongs = vehicles.belong(report.passNumber(), report.plate());
        var before = belongs ? stops.lockReportsOf(report.passNumber(), now.minus(StoppingRule.REPORTS_WITHIN)) : 0;
        var refused = StoppingRule.againstReport(report, belongs, before);
        return refused.isPresent() ? new StopResult.Refused(refused.get()) : noted(Stop.of(report, now));
    }

    @Transactional
    public StopResult result(UUID inspection, SampleResult result, Officer by, Instant now) {
        return with(inspection, by, seen -> {
            var known = stops.lockResult(inspection).orElse(null);
            var refused = StoppingRule.againstResult(seen, result, known);
            if (refused.isPresent()) {
                return new StopResult.Refused(refused.get());
            }
            if (known != result) {
                stops.save(inspection, result, by.account(), now);
                if (result == SampleResult.POSITIVE) {
                    alerts.positive(seen, ahead(seen), now);
                }
            }
            return new StopResult.ResultNoted(result);
        });
    }

    /** How long a vehicle waited, as its inspection says. */
    @Transactional
    public void waited(CheckpointCode checkpoint, int minutes, Instant decidedAt, Instant now) {
        var hour = StoppingRule.hourOf(decidedAt);
        if (StoppingRule.isLong(minutes) && stops.addLongStop(checkpoint, hour, minutes)) {
            alerts.longStop(checkpoint, hour, minutes, now);
        }
    }

    private StopResult noted(Stop stop) {
        if (stops.add(stop)) {
            alerts.excessDemand(stop);
        }
        return new StopResult.Noted(stop);
    }

    private StopResult with(UUID inspection, Officer by, Function<SeenInspection, StopResult> step) {
        var seen = vehicles.inspection(inspection).orElse(null);
        if (seen == null) {
            return new StopResult.Unknown();
        }
        return by.checkpoints().contains(seen.checkpoint().value()) ? step.apply(seen) : new StopResult.NotYours();
    }

    private List<PlaceCode> ahead(SeenInspection seen) {
        var number = seen.passNumber();
        return number == null ? List.of() : vehicles.ahead(new PassNumber(number));
    }
}
