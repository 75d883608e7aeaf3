package org.freightpass.checkpoint.stopping.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.stopping.FollowingDecisions;
import org.freightpass.contracts.CheckpointCode;
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

/** Hands on how long each vehicle waited. The same record again changes nothing: an hour has one long stop. */
@Component
class WaitingListener {
    private final FollowingDecisions following;
    private final EventJson json;
    private final Clock clock;

    WaitingListener(FollowingDecisions following, EventJson json, Clock clock) {
        this.following = following;
        this.json = json;
        this.clock = clock;
    }

    /** What is read of an inspection. */
    record Waited(
            String checkpoint, Instant decidedAt, @Nullable Integer minutesWaited) {
        Waited {
            Objects.requireNonNull(checkpoint, "checkpoint");
            Objects.requireNonNull(decidedAt, "decidedAt");
        }
    }

    @KafkaListener(
            topics = Topics.INSPECTIONS,
            groupId = "checkpoint-service-waiting",
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void heard(List<ConsumerRecord<String, byte[]>> batch) {
        for (var i = 0; i < batch.size(); i++) {
            try {
                heard(batch.get(i));
            } catch (RuntimeException failure) {
                if (KafkaErrorPolicy.mayPass(failure)) {
                    throw failure;
                }
                throw new BatchListenerFailedException("cannot be heard", failure, i);
            }
        }
    }

    private void heard(ConsumerRecord<String, byte[]> event) {
        var waited = json.part(IncomingEvent.of(event), InspectionRecord.class, Waited.class);
        if (waited == null || waited.minutesWaited() == null) {
            return;
        }
        try {
            following.waited(
                    new CheckpointCode(waited.checkpoint()),
                    waited.minutesWaited(),
                    waited.decidedAt(),
                    clock.instant());
        } catch (IllegalArgumentException badCode) {
            throw new PoisonRecordException("The checkpoint is no code: " + waited.checkpoint(), badCode);
        }
    }
}
