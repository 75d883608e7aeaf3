package org.freightpass.checkpoint.watching.streams;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Sighting;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.InspectionRecord.Presented;
import org.freightpass.contracts.event.payload.Outcome;
import org.freightpass.messaging.kafka.CloudEventHeaders;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.jspecify.annotations.Nullable;

/**
 * From a recorded inspection to a sighting of its pass, under the time at which the vehicle was seen. A record that
 * cannot be read is passed over: the history's consumer sets it aside.
 */
final class ReadingSightings extends ContextualProcessor<String, byte[], String, Sighting> {
    private final EventJson json;
    private @Nullable Sites sites;

    ReadingSightings(EventJson json) {
        this.json = json;
    }

    @Override
    public void init(ProcessorContext<String, Sighting> context) {
        super.init(context);
        sites = new Sites(context.getStateStore(WatchTopology.SITES), json);
    }

    @Override
    public void process(Record<String, byte[]> event) {
        var inspection = read(event);
        if (inspection != null && inspection.passNumber() != null) {
            var sighting = sighting(inspection, inspection.passNumber(), Objects.requireNonNull(sites));
            context()
                    .forward(new Record<>(
                            sighting.passNumber(),
                            sighting,
                            sighting.at().toEpochMilli(),
                            correlation(event.headers())));
        }
    }

    /** Of the inspection's headers the one that its alerts carry on. */
    private static Headers correlation(Headers all) {
        var id = all.lastHeader(CloudEventHeaders.CORRELATION_ID);
        return id == null ? new RecordHeaders() : new RecordHeaders(List.of(id));
    }

    /** What is read of an inspection. */
    record Inspected(
            String inspectionId,
            @Nullable String passNumber,
            Instant observedAt,
            Instant decidedAt,
            String checkpoint,
            String county,
            String plate,
            Outcome outcome,
            @Nullable Presented presented) {
        Inspected {
            Objects.requireNonNull(inspectionId, "inspectionId");
            Objects.requireNonNull(observedAt, "observedAt");
            Objects.requireNonNull(decidedAt, "decidedAt");
            Objects.requireNonNull(checkpoint, "checkpoint");
            Objects.requireNonNull(county, "county");
            Objects.requireNonNull(plate, "plate");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    private @Nullable Inspected read(Record<String, byte[]> event) {
        try {
            var incoming = IncomingEvent.of(new ConsumerRecord<>(
                    Topics.INSPECTIONS,
                    0,
                    0,
                    event.timestamp(),
                    TimestampType.CREATE_TIME,
                    ConsumerRecord.NULL_SIZE,
                    ConsumerRecord.NULL_SIZE,
                    event.key(),
                    event.value(),
                    event.headers(),
                    Optional.empty()));
            return json.part(incoming, InspectionRecord.class, Inspected.class);
        } catch (PoisonRecordException unreadable) {
            return null;
        }
    }

    private static Sighting sighting(Inspected inspection, String pass, Sites sites) {
        var shown = inspection.presented();
        var direction = shown == null || shown.travelDirection() == null
                ? null
                : Sighting.Direction.valueOf(shown.travelDirection().name());
        var position = sites.position(inspection.checkpoint());
        var late = inspection.observedAt().isAfter(inspection.decidedAt());
        return new Sighting(
                inspection.inspectionId(),
                pass,
                late ? inspection.decidedAt() : inspection.observedAt(),
                inspection.decidedAt(),
                inspection.checkpoint(),
                inspection.county(),
                position,
                inspection.plate(),
                shown == null ? null : shown.codeVersion(),
                direction,
                position == null ? null : sites.kilometres(position, end(shown, direction)),
                inspection.outcome() == Outcome.RELEASE || inspection.outcome() == Outcome.SAMPLE_AND_RELEASE);
    }

    private static @Nullable String end(@Nullable Presented shown, Sighting.@Nullable Direction direction) {
        if (shown == null || direction == null) {
            return null;
        }
        return switch (direction) {
            case OUTBOUND -> shown.destination();
            case RETURN -> shown.origin();
        };
    }
}
