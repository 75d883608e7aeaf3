package org.freightpass.checkpoint.inspecting.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.TopicFeed;
import org.freightpass.checkpoint.inspecting.EarlierInspection;
import org.freightpass.checkpoint.inspecting.Person;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes from all instances' inspections who was sampled, from as long ago as it counts. For one thread. */
final class SamplingSession implements TopicFeed.Session {
    private static final Logger LOG = LoggerFactory.getLogger(SamplingSession.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Samplings samplings;
    private final EventJson json;
    private final Duration keep;
    private final Clock clock;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    /** What is read of an inspection. */
    private record Sampling(
            String plate, String checkpoint, Instant decidedAt, InspectionRecord.@Nullable Sampled sampled) {}

    SamplingSession(Samplings samplings, EventJson json, Duration keep, Clock clock) {
        this.samplings = samplings;
        this.json = json;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(Topics.INSPECTIONS).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("The topic " + Topics.INSPECTIONS + " is not there yet");
        }
        consumer.assign(partitions);
        var oldest = oldestThatCounts(consumer, partitions);
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            var from = oldest.getOrDefault(partition, end);
            // A position behind the end is one of a topic that was made anew since.
            var read = samplings.position(partition).filter(position -> position <= end);
            next.put(partition, Math.max(read.orElse(from), from));
            consumer.seek(partition, next.getOrDefault(partition, from));
        });
    }

    private Map<TopicPartition, Long> oldestThatCounts(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var since = clock.instant().minus(keep).toEpochMilli();
        var asked = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> asked.put(partition, since));
        var oldest = new HashMap<TopicPartition, Long>();
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(asked).entrySet()) {
            if (found.getValue() != null) {
                oldest.put(found.getKey(), found.getValue().offset());
            }
        }
        return oldest;
    }

    @Override
    public void step(Consumer<String, byte[]> consumer) {
        var found = new HashMap<Plate, EarlierInspection>();
        for (var event : consumer.poll(POLL)) {
            take(event, found);
        }
        var moved = new HashMap<TopicPartition, Long>();
        next.replaceAll((partition, before) -> {
            var position = consumer.position(partition);
            if (position > before) {
                moved.put(partition, position);
            }
            return position;
        });
        if (!moved.isEmpty()) {
            samplings.followed(found, moved);
        }
    }

    /** What cannot be read is set aside by those who record inspections. */
    private void take(ConsumerRecord<String, byte[]> event, Map<Plate, EarlierInspection> found) {
        try {
            var record = json.part(IncomingEvent.of(event), InspectionRecord.class, Sampling.class);
            if (record != null && record.sampled() != null) {
                found.merge(
                        new Plate(record.plate()),
                        new EarlierInspection(
                                record.decidedAt(), new CheckpointCode(record.checkpoint()), roles(record.sampled())),
                        (one, other) -> one.at().isAfter(other.at()) ? one : other);
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("Not a sampling: {}-{}@{}", event.topic(), event.partition(), event.offset());
        }
    }

    private static List<Person.Role> roles(InspectionRecord.Sampled sampled) {
        var roles = new ArrayList<>(Collections.nCopies(sampled.drivers(), Person.Role.DRIVER));
        roles.addAll(Collections.nCopies(sampled.companions(), Person.Role.COMPANION));
        return roles;
    }
}
