package org.freightpass.system.count;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads everything that the topic of passes holds at this moment, as anybody may who consumes it. */
public final class PassTopic {

    private static final String TOPIC = "freight.passes";

    private final String bootstrap;

    public PassTopic(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** An event of the topic; one event published again is the same one. */
    public record Published(String number, String type, String eventId) {

        boolean isIssued() {
            return type.startsWith("pass.issued.");
        }
    }

    /** The events about these numbers, each once however often it was published. */
    public Map<String, Set<Published>> about(Set<String> numbers) {
        Map<String, Set<Published>> found = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(TOPIC)
                    .forEach(partition -> partitions.add(new TopicPartition(TOPIC, partition.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    if (numbers.contains(event.key())) {
                        found.computeIfAbsent(event.key(), key -> new HashSet<>())
                                .add(new Published(event.key(), header(event, "ce_type"), header(event, "ce_id")));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5000);
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
