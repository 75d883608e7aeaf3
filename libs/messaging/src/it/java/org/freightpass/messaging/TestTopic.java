package org.freightpass.messaging;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of a test's own, and a reader that has everything that ever arrived in it. Belongs to one thread. */
public final class TestTopic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> arrived = new ArrayList<>();

    private TestTopic(String bootstrap, String name, int partitions) {
        this.name = name;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.add(new TopicPartition(name, i));
        }
        consumer.assign(all);
    }

    public static TestTopic create(String bootstrap, int partitions) {
        return create(bootstrap, "test-" + UUID.randomUUID(), partitions, Map.of());
    }

    public static TestTopic create(String bootstrap, String name, int partitions, Map<String, String> settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("no topic " + name, e);
        }
        return new TestTopic(bootstrap, name, partitions);
    }

    public String name() {
        return name;
    }

    /** Everything that has arrived so far, within a partition in its order; a single poll may bring none of it. */
    public List<ConsumerRecord<String, byte[]>> arrived() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (isBehind(ends)) {
            consumer.poll(Duration.ofMillis(50)).forEach(arrived::add);
        }
        return List.copyOf(arrived);
    }

    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** Waits until this many have arrived. */
    public List<ConsumerRecord<String, byte[]>> awaitCount(int count) {
        await().atMost(PATIENCE).until(() -> arrived().size() >= count);
        return arrived();
    }

    /** Waits until this many different events (by id) have arrived. */
    public List<ConsumerRecord<String, byte[]>> awaitEvents(int count) {
        await().atMost(PATIENCE)
                .until(() -> arrived().stream().map(TestTopic::id).distinct().count() >= count);
        return arrived();
    }

    public static String id(ConsumerRecord<String, byte[]> message) {
        return header(message, "ce_id");
    }

    public static String header(ConsumerRecord<?, ?> message, String name) {
        var found = message.headers().lastHeader(name);
        return found == null ? "" : new String(found.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
