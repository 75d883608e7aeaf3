package org.freightpass.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.freightpass.testkit.RealKafka;

/** What stands on a topic under one key, read from its beginning. */
final class Heard {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Heard() {}

    /** The key's records in their order, up to and with the one that is waited for. */
    static List<ConsumerRecord<String, byte[]>> until(
            String topic, String key, Predicate<ConsumerRecord<String, byte[]>> last) {
        var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
        Map<String, Object> config = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrap());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(each.key())) {
                        heard.add(each);
                        if (last.test(each)) {
                            return heard;
                        }
                    }
                }
            }
        }
        throw new AssertionError(
                "not heard on " + topic + " under " + key + "; there were " + heard.size() + " records");
    }
}
