package org.freightpass.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.messaging.kafka.CloudEventHeaders;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows as CloudEvents. What was sent is retried by the client for as long as it takes, in order; closing drops
 * what is not acknowledged, because whoever leads next begins with it anyway.
 */
final class RelayProducer implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final byte[] source;

    RelayProducer(Producer<String, byte[]> producer, String source) {
        this.producer = producer;
        this.source = source.getBytes(UTF_8);
    }

    static Producer<String, byte[]> kafka(Map<String, Object> connection, OutboxSettings settings) {
        return new KafkaProducer<>(settings(connection, settings), new StringSerializer(), new ByteArraySerializer());
    }

    /** How the producer is set, whatever the service's own producers are. */
    static Map<String, Object> settings(Map<String, Object> connection, OutboxSettings settings) {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One request at a time: a broker takes any first sequence number on a partition that has just been created. If
        // the first of several requests is told that the partition is not there yet and the second is taken, the
        // first is out of order for ever, and with it the whole outbox.
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
        all.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return all;
    }

    Future<RecordMetadata> send(OutgoingEvent event, @Nullable String json) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), event.key(), json == null ? null : json.getBytes(UTF_8));
        header(message, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1);
        header(message, CloudEventHeaders.ID, event.id().toString());
        message.headers().add(CloudEventHeaders.SOURCE, source);
        header(message, CloudEventHeaders.TYPE, event.type());
        header(message, CloudEventHeaders.SUBJECT, event.key());
        header(message, CloudEventHeaders.TIME, event.time().toString());
        header(message, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        String correlationId = event.correlationId();
        if (correlationId != null) {
            header(message, CloudEventHeaders.CORRELATION_ID, correlationId);
        }
        return producer.send(message);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
