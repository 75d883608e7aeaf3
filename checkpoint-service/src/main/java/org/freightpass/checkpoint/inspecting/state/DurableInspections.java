package org.freightpass.checkpoint.inspecting.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.inspecting.EarlierInspection;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Inspections;
import org.freightpass.checkpoint.inspecting.Place;
import org.freightpass.checkpoint.inspecting.state.OwnState.Entry;
import org.freightpass.checkpoint.inspecting.state.OwnState.Family;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an inspection, its answer and its events to the disk in one write, then hands the events to Kafka; what Kafka
 * has is taken out of the journal. Whatever the process dies of in between, the events still lie in the journal and
 * leave at the next start, and who asks again gets the answer that was decided. While older events wait, new ones queue
 * up behind them. Safe for use by many threads.
 */
final class DurableInspections implements Inspections {
    private static final Logger LOG = LoggerFactory.getLogger(DurableInspections.class);
    private static final int MOST_AT_ONCE = 200;

    private final OwnState state;
    private final KafkaSending kafka;
    private final InspectionEvents events;
    private final Samplings samplings;
    private final EventJson json;
    private final AtomicLong lastPlace;
    /** Places of the journal that nobody is sending from. */
    private final NavigableSet<Long> waiting = new ConcurrentSkipListSet<>();

    DurableInspections(OwnState state, Samplings samplings, KafkaSending kafka, EventJson json) {
        this.state = state;
        this.samplings = samplings;
        this.kafka = kafka;
        this.events = new InspectionEvents(json);
        this.json = json;
        waiting.addAll(state.places());
        lastPlace = new AtomicLong(waiting.isEmpty() ? 0 : waiting.last());
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return Optional.ofNullable(state.get(Family.ANSWERS, id.toString()))
                .flatMap(this::kept)
                .map(inspection -> new Kept(inspection, recorded(id)));
    }

    /** An answer in the shape of an older version is as good as forgotten: the same id is decided anew. */
    private Optional<Inspection> kept(String text) {
        try {
            return Optional.of(json.read(text, Inspection.class));
        } catch (PoisonRecordException olderShape) {
            LOG.info("An answer of an older version is decided anew");
            return Optional.empty();
        }
    }

    @Override
    public Optional<EarlierInspection> lastSampled(Plate plate) {
        return samplings.last(plate);
    }

    @Override
    public Recorded record(Inspection inspection) {
        var kept = new ArrayList<Entry>();
        kept.add(new Entry(Family.ANSWERS, inspection.id().toString(), json.write(inspection)));
        if (!inspection.sampled().isEmpty()) {
            var sampling = new EarlierInspection(
                    inspection.decidedAt(), inspection.place().code(), inspection.sampled());
            samplings.entry(inspection.vehicle().plate(), sampling).ifPresent(kept::add);
        }
        var confirmation = new Entry(Family.CONFIRMED, inspection.id().toString(), "");
        return hand(kept, events.of(inspection), List.of(confirmation));
    }

    @Override
    public UUID report(Inspect asked, Place place, Instant at) {
        hand(List.of(), List.of(events.unapproved(asked, place, at)), List.of());
        return InspectionEvents.idOf(asked.inspectionId(), Alert.Kind.UNAPPROVED_CHECKPOINT);
    }

    /** Sends what waits in the journal, oldest first, until it is empty or Kafka does not take it; true when empty. */
    boolean follow() {
        while (!waiting.isEmpty()) {
            var places = waiting.stream().limit(MOST_AT_ONCE).toList();
            var batch = places.stream()
                    .flatMap(place -> Optional.ofNullable(state.journalled(place)).stream())
                    .map(text -> json.read(text, OutgoingEvent.class))
                    .toList();
            if (!kafka.send(batch)) {
                return false;
            }
            state.sent(places, List.of());
            places.forEach(waiting::remove);
            LOG.info("{} events of the journal followed to Kafka", batch.size());
        }
        return true;
    }

    int waiting() {
        return waiting.size();
    }

    private Recorded hand(List<Entry> kept, List<OutgoingEvent> outgoing, List<Entry> whenSent) {
        var end = lastPlace.addAndGet(outgoing.size());
        var places =
                LongStream.rangeClosed(end - outgoing.size() + 1, end).boxed().toList();
        state.write(kept, places, outgoing.stream().map(json::write).toList());
        if (waiting.isEmpty() && kafka.send(outgoing)) {
            state.sent(places, whenSent);
            return Recorded.KAFKA;
        }
        state.sync();
        waiting.addAll(places);
        return Recorded.JOURNAL;
    }

    private Recorded recorded(UUID id) {
        return state.get(Family.CONFIRMED, id.toString()) == null ? Recorded.JOURNAL : Recorded.KAFKA;
    }
}
