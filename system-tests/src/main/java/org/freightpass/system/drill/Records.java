package org.freightpass.system.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.system.api.Asking;

/** Faults of what comes over a topic. */
final class Records {

    private static final List<String> TOPICS = List.of(
            "freight.passes",
            "freight.firms",
            "freight.applications",
            "freight.checkpoints",
            "freight.roads",
            "freight.inspections",
            "freight.alerts");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration WORK = Duration.ofSeconds(10);

    private Records() {}

    /** What is put aside comes back when it is replayed, and is put aside again, for it is still not readable. */
    static void poison(Stage stage) throws InterruptedException, ExecutionException {
        stage.workFor(WORK);
        for (String topic : TOPICS) {
            String key = "poison-" + UUID.randomUUID();
            send(
                    stage,
                    List.of(new ProducerRecord<>(
                            topic, key, "{\"this is\": not JSON".getBytes(StandardCharsets.UTF_8))));
            int first = awaitLetters(stage, topic, key, 1);
            stage.system()
                    .pass()
                    .post("admin", "/dead-letters/replay", Map.of("topic", topic + ".dlt"))
                    .expect(200);
            int second = awaitLetters(stage, topic, key, first + 1);
            stage.say(topic + ": put aside " + first + " times, " + second + " after a replay");
        }
        stage.workFor(WORK);
    }

    /** Readers of one topic put a record aside each for itself: at least {@code wanted} letters are waited for. */
    private static int awaitLetters(Stage stage, String topic, String key, int wanted) throws InterruptedException {
        int found = Asking.until(PATIENCE, PAUSE, () -> letters(stage, topic, key), count -> count >= wanted);
        if (found < wanted) {
            throw new IllegalStateException("expected " + wanted + " dead letters of " + topic + ", found " + found);
        }
        return found;
    }

    private static int letters(Stage stage, String topic, String key) {
        return (int) all(stage, topic + ".dlt").stream()
                .filter(letter -> key.equals(letter.key()))
                .count();
    }

    /** Old versions after newer ones, everything a second time, keys in no order. */
    static void again(Stage stage) throws InterruptedException, ExecutionException {
        stage.workFor(WORK.multipliedBy(2));
        List<ConsumerRecord<String, byte[]>> old = new ArrayList<>(all(stage, "freight.passes"));
        Collections.shuffle(old, stage.random());
        List<ProducerRecord<String, byte[]>> copies = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> one : old) {
            copies.add(new ProducerRecord<>(one.topic(), null, one.key(), one.value(), one.headers()));
        }
        send(stage, copies);
        stage.say(copies.size() + " records published again");
        stage.workFor(WORK);
    }

    private static void send(Stage stage, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stage.system().addresses().kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    private static List<ConsumerRecord<String, byte[]>> all(Stage stage, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stage.system().addresses().kafka(), "max.poll.records", 5000);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
