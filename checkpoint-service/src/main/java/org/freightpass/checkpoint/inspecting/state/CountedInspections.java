package org.freightpass.checkpoint.inspecting.state;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.checkpoint.CheckpointMeter;
import org.freightpass.checkpoint.inspecting.EarlierInspection;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Inspections;
import org.freightpass.checkpoint.inspecting.Place;
import org.freightpass.contracts.Plate;

/** Counts what is recorded, by codes of which there are few: never by checkpoint or plate. */
final class CountedInspections implements Inspections {
    private final DurableInspections inspections;
    private final MeterRegistry meters;

    CountedInspections(DurableInspections inspections, MeterRegistry meters) {
        this.inspections = inspections;
        this.meters = meters;
        Gauge.builder(CheckpointMeter.JOURNAL_WAITING.id(), inspections, DurableInspections::waiting)
                .register(meters);
    }

    @Override
    public Recorded record(Inspection inspection) {
        var recorded = inspections.record(inspection);
        var decision = inspection.decision();
        meters.counter(
                        CheckpointMeter.INSPECTIONS.id(),
                        "outcome",
                        decision.outcome().name(),
                        "standing",
                        decision.standing().name(),
                        "recorded",
                        recorded.name())
                .increment();
        return recorded;
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return inspections.find(id);
    }

    @Override
    public Optional<EarlierInspection> lastSampled(Plate plate) {
        return inspections.lastSampled(plate);
    }

    @Override
    public UUID report(Inspect asked, Place place, Instant at) {
        return inspections.report(asked, place, at);
    }
}
