package org.freightpass.checkpoint.inspecting.state;

import static org.freightpass.messaging.kafka.CloudEventHeaders.CONTENT_TYPE;
import static org.freightpass.messaging.kafka.CloudEventHeaders.CORRELATION_ID;
import static org.freightpass.messaging.kafka.CloudEventHeaders.ID;
import static org.freightpass.messaging.kafka.CloudEventHeaders.JSON;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SOURCE;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SPEC_VERSION;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SPEC_VERSION_1;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SUBJECT;
import static org.freightpass.messaging.kafka.CloudEventHeaders.TIME;
import static org.freightpass.messaging.kafka.CloudEventHeaders.TYPE;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends events and waits, a limited time, until Kafka has them. Safe for use by many threads. */
final class KafkaSending {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSending.class);

    private final Producer<String, byte[]> producer;
    private final CircuitBreaker breaker;
    private final TimeLimiter limit;
    private final String source;

    KafkaSending(Producer<String, byte[]> producer, CircuitBreaker breaker, TimeLimiter limit, String source) {
        this.producer = producer;
        this.breaker = breaker;
        this.limit = limit;
        this.source = source;
    }

    /** True when Kafka has acknowledged all of them; false when it has not yet, or was not even tried. */
    boolean send(List<OutgoingEvent> events) {
        try {
            breaker.executeCallable(() -> limit.executeFutureSupplier(() -> sendAll(events)));
            return true;
        } catch (CallNotPermittedException open) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception away) {
            LOG.warn("Kafka did not take {} events: {}", events.size(), away.toString());
            return false;
        }
    }

    private CompletableFuture<Void> sendAll(List<OutgoingEvent> events) {
        return CompletableFuture.allOf(events.stream().map(this::sendOne).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> sendOne(OutgoingEvent event) {
        var sent = new CompletableFuture<Void>();
        var _ = producer.send(record(event), (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    private ProducerRecord<String, byte[]> record(OutgoingEvent event) {
        var value = event.json() == null ? null : utf8(event.json());
        var record = new ProducerRecord<String, byte[]>(event.topic(), event.key(), value);
        record.headers()
                .add(SPEC_VERSION, utf8(SPEC_VERSION_1))
                .add(ID, utf8(event.id().toString()))
                .add(SOURCE, utf8(source))
                .add(TYPE, utf8(event.type()))
                .add(SUBJECT, utf8(event.key()))
                .add(TIME, utf8(event.time().toString()))
                .add(CONTENT_TYPE, utf8(JSON));
        if (event.correlationId() != null) {
            record.headers().add(CORRELATION_ID, utf8(event.correlationId()));
        }
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
