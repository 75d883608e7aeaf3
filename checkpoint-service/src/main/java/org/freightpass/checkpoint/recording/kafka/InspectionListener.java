package org.freightpass.checkpoint.recording.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.recording.History;
import org.freightpass.checkpoint.recording.RecordedInspection;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.messaging.kafka.FollowingReader;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.KafkaErrorPolicy;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * A batch becomes one statement. At a record that cannot be read or kept, what came before it is kept first; the error
 * policy then sets that one aside and brings the rest again. While the database is away the whole batch waits. A
 * repetition changes nothing, by the primary key.
 */
@Component
class InspectionListener {
    /** While one waits for the database the other reads; a vehicle's inspections are all with one of them. */
    private static final String READERS = "2";

    private static final String BATCH = "max.poll.records=2000";

    private final History history;
    private final EventJson json;

    InspectionListener(History history, EventJson json) {
        this.history = history;
        this.json = json;
    }

    @KafkaListener(
            topics = Topics.INSPECTIONS,
            groupId = "checkpoint-service-recording",
            batch = "true",
            concurrency = READERS,
            properties = {FollowingReader.SETTINGS, BATCH})
    void record(List<ConsumerRecord<String, byte[]>> batch) {
        var read = new ArrayList<RecordedInspection>(batch.size());
        for (var i = 0; i < batch.size(); i++) {
            try {
                read.add(inspection(batch.get(i)));
            } catch (RuntimeException unreadable) {
                add(read);
                throw new BatchListenerFailedException("unreadable", unreadable, i);
            }
        }
        add(read);
    }

    /** All at once; where that fails and nothing is away, one by one, to find and name the one that is to blame. */
    private void add(List<RecordedInspection> read) {
        try {
            if (!read.isEmpty()) {
                history.add(read);
            }
        } catch (RuntimeException failure) {
            if (KafkaErrorPolicy.mayPass(failure)) {
                throw failure;
            }
            addOneByOne(read);
        }
    }

    private void addOneByOne(List<RecordedInspection> read) {
        for (var i = 0; i < read.size(); i++) {
            try {
                history.add(List.of(read.get(i)));
            } catch (RuntimeException failure) {
                throw new BatchListenerFailedException("cannot be kept", failure, i);
            }
        }
    }

    private RecordedInspection inspection(ConsumerRecord<String, byte[]> event) {
        var record = json.payload(IncomingEvent.of(event), InspectionRecord.class);
        if (record == null) {
            throw new PoisonRecordException("The record has no payload");
        }
        try {
            return new RecordedInspection(
                    UUID.fromString(record.inspectionId()),
                    record.checkpoint(),
                    record.county(),
                    record.observedAt(),
                    record.decidedAt(),
                    record.plate(),
                    name(record.plateColour()),
                    record.passNumber(),
                    record.passVersion(),
                    record.standing().name(),
                    record.outcome().name(),
                    record.lane().name(),
                    record.reasons(),
                    record.actions(),
                    record.ruleSet(),
                    record.personCount(),
                    record.minutesWaited(),
                    record.officer(),
                    record.asOf(),
                    record.freshness().name(),
                    name(record.offlineStanding()),
                    name(record.offlineOutcome()),
                    name(record.conflict()));
        } catch (IllegalArgumentException badId) {
            throw new PoisonRecordException("The inspection's id is no UUID: " + record.inspectionId(), badId);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
