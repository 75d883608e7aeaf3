package org.freightpass.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.Beat;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.contracts.event.payload.SignedList;
import org.jspecify.annotations.Nullable;

/** Puts events on the topics as their owners would. */
final class TestEvents implements AutoCloseable {
    private final EventJson json = new EventJson();
    private final KafkaProducer<String, byte[]> producer;

    TestEvents(String bootstrap) {
        Map<String, Object> config =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    RecordMetadata pass(PassState pass) {
        return send(EventType.PASS_ISSUED, pass.number(), pass);
    }

    RecordMetadata checkpoint(CheckpointState checkpoint) {
        return send(EventType.CHECKPOINT_REGISTERED, checkpoint.code(), checkpoint);
    }

    RecordMetadata regime(RegimeState regime) {
        return send(EventType.REGIME_SET, regime.key(), regime);
    }

    RecordMetadata list(SignedList list) {
        var type = list.name().equals(CurrentTrust.TRUST_LIST)
                ? EventType.TRUST_LIST_SIGNED
                : EventType.STATUS_LIST_SIGNED;
        return send(type, list.name(), list);
    }

    RecordMetadata tombstone(EventType type, String key) {
        return send(type, key, null);
    }

    /** A beat that says nothing of offsets: the view is complete to {@code at} as it stands. */
    RecordMetadata beat(Instant at) {
        return beat(at, Map.of());
    }

    RecordMetadata beat(Instant at, Map<Integer, Long> offsets) {
        return send(EventType.HEARTBEAT_BEAT, "/pass-service", new Beat("/pass-service", at, Topics.PASSES, offsets));
    }

    RecordMetadata raw(String topic, String key, String value) {
        return sent(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
    }

    RecordMetadata send(EventType type, String key, @Nullable Record payload) {
        return send(type, UUID.randomUUID(), key, payload == null ? null : json.write(payload));
    }

    RecordMetadata send(EventType type, UUID id, String key, @Nullable String payload) {
        var value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<String, byte[]>(type.topic().topicName(), key, value);
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/test",
                "ce_type",
                type.wireType(),
                "ce_subject",
                key,
                "ce_time",
                Instant.now().toString(),
                "content-type",
                "application/json");
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return sent(record);
    }

    private RecordMetadata sent(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
