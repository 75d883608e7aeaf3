package org.freightpass.checkpoint.stopping.kafka;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.FollowingReader;
import org.freightpass.checkpoint.stopping.FollowingDecisions;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.springframework.kafka.annotation.KafkaListener;
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

    @KafkaListener(
            topics = Topics.INSPECTIONS,
            groupId = "checkpoint-service-waiting",
            properties = {FollowingReader.LEAST, FollowingReader.WAIT})
    void heard(ConsumerRecord<String, byte[]> event) {
        var record = json.payload(IncomingEvent.of(event), InspectionRecord.class);
        if (record == null || record.minutesWaited() == null) {
            return;
        }
        try {
            following.waited(
                    new CheckpointCode(record.checkpoint()),
                    record.minutesWaited(),
                    record.decidedAt(),
                    clock.instant());
        } catch (IllegalArgumentException badCode) {
            throw new PoisonRecordException("The checkpoint is no code: " + record.checkpoint(), badCode);
        }
    }
}
