package org.freightpass.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as anybody could. */
final class TestReading implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    TestReading(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    boolean awaitKey(String key, Duration patience) {
        return await(record -> key.equals(record.key()), 1, patience).size() == 1;
    }

    /** The first {@code count} records of the kind, or those that came in time. */
    List<ConsumerRecord<String, byte[]>> await(
            Predicate<ConsumerRecord<String, byte[]>> kind, int count, Duration patience) {
        var end = Instant.now().plus(patience);
        while (seen.stream().filter(kind).count() < count && Instant.now().isBefore(end)) {
            consumer.poll(POLL).forEach(seen::add);
        }
        return seen.stream().filter(kind).limit(count).toList();
    }

    /** All records of the kind that the topic holds by now. */
    List<ConsumerRecord<String, byte[]>> all(Predicate<ConsumerRecord<String, byte[]>> kind) {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(seen::add);
        }
        return seen.stream().filter(kind).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
