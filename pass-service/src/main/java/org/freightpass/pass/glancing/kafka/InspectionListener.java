package org.freightpass.pass.glancing.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.messaging.kafka.FollowingReader;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.KafkaErrorPolicy;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.pass.glancing.GlanceRule;
import org.freightpass.pass.glancing.Inspected;
import org.freightpass.pass.glancing.Inspections;
import org.freightpass.pass.scanning.Scan;
import org.freightpass.pass.scanning.ScanRule;
import org.freightpass.pass.scanning.Scans;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts inspections and keeps at which a pass was looked at, what has gathered within half a second together, each once
 * by the inbox. At a record that cannot be read or counted, what came before it is counted first; the error policy then
 * sets that one aside and brings the rest again. While the database is away the whole batch waits.
 */
@Component
class InspectionListener {
    static final String CONSUMER = "pass-service-day";
    private final Inbox inbox;
    private final Inspections inspections;
    private final Scans scans;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    InspectionListener(
            Inbox inbox, Inspections inspections, Scans scans, TransactionTemplate transactions, JsonMapper json) {
        this.inbox = inbox;
        this.inspections = inspections;
        this.scans = scans;
        this.transactions = transactions;
        this.json = json;
    }

    /** An event's id beside what it says, and which of its batch it was. */
    private record Told(String eventId, Inspected inspected, Optional<Scan> scan, int index) {}

    @KafkaListener(
            topics = Topics.INSPECTIONS,
            groupId = CONSUMER,
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void heard(List<ConsumerRecord<String, byte[]>> batch) {
        var told = new ArrayList<Told>(batch.size());
        for (var i = 0; i < batch.size(); i++) {
            try {
                told(IncomingEvent.of(batch.get(i)), i).ifPresent(told::add);
            } catch (RuntimeException unreadable) {
                count(told);
                throw new BatchListenerFailedException("unreadable", unreadable, i);
            }
        }
        count(told);
    }

    private void count(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> {
                var unseen = new HashSet<>(inbox.firstTimes(
                        CONSUMER, told.stream().map(Told::eventId).toList()));
                // Removed when met: the same event twice in a batch is one.
                var first = told.stream()
                        .filter(each -> unseen.remove(each.eventId()))
                        .toList();
                inspections.count(first.stream().map(Told::inspected).toList());
                scans.keep(
                        first.stream().map(Told::scan).flatMap(Optional::stream).toList());
            });
        } catch (RuntimeException failure) {
            if (KafkaErrorPolicy.mayPass(failure)) {
                throw failure;
            }
            if (told.size() == 1) {
                throw new BatchListenerFailedException(
                        "cannot be counted", failure, told.getFirst().index());
            }
            told.forEach(each -> count(List.of(each)));
        }
    }

    private Optional<Told> told(IncomingEvent event, int index) {
        if (!event.type().equals(EventType.INSPECTION_RECORDED.wireType()) || event.json() == null) {
            return Optional.empty();
        }
        try {
            var record = json.readValue(event.json(), InspectionRecord.class);
            return Optional.of(new Told(
                    event.id(),
                    new Inspected(
                            GlanceRule.day(record.decidedAt()),
                            new CheckpointCode(record.checkpoint()),
                            new DivisionCode(record.county()),
                            record.outcome().name(),
                            GlanceRule.waited(record.minutesWaited())),
                    scan(record),
                    index));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PoisonRecordException("the inspection cannot be read", e);
        }
    }

    private static Optional<Scan> scan(InspectionRecord record) {
        var number = record.passNumber();
        return number == null || !ScanRule.belongs(record.standing().name())
                ? Optional.empty()
                : ScanRule.told(record.outcome().name())
                        .map(told -> new Scan(
                                new PassNumber(number),
                                new CheckpointCode(record.checkpoint()),
                                new DivisionCode(record.county()),
                                record.observedAt(),
                                told));
    }
}
