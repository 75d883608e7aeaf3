package org.freightpass.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.event.EventType;
import org.freightpass.testkit.RealKafka;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Puts events on the topics as other services do. */
public final class Events implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

    public Events() {
        this(RealKafka.bootstrap());
    }

    public Events(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.LINGER_MS_CONFIG, 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends the payload as a new event; gives its id. */
    public String publish(EventType type, String key, Record payload) {
        String id = UUID.randomUUID().toString();
        again(id, type, key, JSON.writeValueAsString(payload));
        return id;
    }

    /** Sends an event with this id, which may have been there before; null json is a tombstone. */
    public void again(String id, EventType type, String key, @Nullable String json) {
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(type.topic().topicName(), key, value);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id);
        header(event, "ce_source", "/test");
        header(event, "ce_type", type.wireType());
        header(event, "ce_subject", key);
        header(event, "ce_time", Instant.now().toString());
        header(event, "content-type", "application/json");
        underWay.add(producer.send(event));
    }

    /** A record that is no event at all. */
    public void rubbish(String topic, String key) {
        underWay.add(producer.send(new ProducerRecord<>(topic, key, "rubbish".getBytes(StandardCharsets.UTF_8))));
        flush();
    }

    public void flush() {
        try {
            for (Future<RecordMetadata> sent : underWay) {
                sent.get();
            }
            underWay.clear();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker took no event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    public static String json(Record payload) {
        return JSON.writeValueAsString(payload);
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
