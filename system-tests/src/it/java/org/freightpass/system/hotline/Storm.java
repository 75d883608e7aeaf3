package org.freightpass.system.hotline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.FirmState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trucks that are reported as blocked, one after the other at an even pace, each of a firm of its own at one of twenty
 * checkpoints, and every one told twice as the same event. Its own thread, until it is closed.
 */
final class Storm implements AutoCloseable {

    private static final int CHECKPOINTS = 20;
    private static final long PACE_MS = 150;
    private static final int RUNS = 10_000;

    private final KafkaProducer<String, byte[]> producer;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<Future<RecordMetadata>> sent = new ConcurrentLinkedQueue<>();
    private final ScheduledFuture<?> reports;
    private final AtomicInteger count = new AtomicInteger();
    private final int run = Math.floorMod(Instant.now().getEpochSecond(), RUNS);

    /** Begins at once. */
    Storm(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        reports = pace.scheduleAtFixedRate(() -> blocked(count.getAndIncrement()), 0, PACE_MS, TimeUnit.MILLISECONDS);
    }

    /** Ends it; gives how many were reported, all of them in the broker's hands. */
    int end() throws Exception {
        if (reports.isDone()) {
            reports.get(); // says why it broke off
        }
        pace.shutdown();
        if (!pace.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a report is still being sent");
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        return count.get();
    }

    String alertId(int at) {
        return "storm-" + run + "-" + at;
    }

    /** The pass of that truck; nobody has issued so many that one could have this number. */
    String pass(int at) {
        return String.format(Locale.ROOT, "220104%02d%04d", 10 + run % 90, at);
    }

    String mobile(int at) {
        return "+86" + number(at);
    }

    /** How all mobile numbers of the run begin. */
    String mobiles() {
        return "+86137" + String.format(Locale.ROOT, "%04d", run);
    }

    String email(int at) {
        return emails() + at + "@example.org";
    }

    /** How all addresses of the run begin. */
    String emails() {
        return "storm-" + run + "-";
    }

    private String number(int at) {
        return "137" + String.format(Locale.ROOT, "%04d%04d", run, at);
    }

    private void blocked(int at) {
        String firm = "storm-firm-" + run + "-" + at;
        FirmState state = new FirmState(
                firm,
                1,
                "Storm " + at,
                null,
                FirmState.Standing.CONFIRMED,
                "220104",
                "Li Lei",
                number(at),
                email(at),
                "en",
                List.of(),
                Instant.now());
        send(EventType.FIRM_REGISTERED, firm, state, UUID.randomUUID().toString());
        Alert alert = new Alert(
                alertId(at),
                Alert.Kind.BLOCKED_TRANSPORT,
                Instant.now(),
                "CP2201%02d%03d".formatted(4, 500 + (run + at) % CHECKPOINTS),
                "220104",
                null,
                "吉A%05d".formatted(at),
                pass(at),
                firm,
                "kept from going on",
                null,
                null);
        String event = UUID.randomUUID().toString();
        send(EventType.ALERT_RAISED, alert.alertId(), alert, event);
        send(EventType.ALERT_RAISED, alert.alertId(), alert, event);
    }

    private void send(EventType type, String key, Record payload, String event) {
        ProducerRecord<String, byte[]> told = new ProducerRecord<>(
                type.topic().topicName(), key, JsonMapper.shared().writeValueAsBytes(payload));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event,
                "ce_source",
                "/storm",
                "ce_type",
                type.wireType(),
                "ce_subject",
                key,
                "ce_time",
                Instant.now().toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(told));
    }

    @Override
    public void close() {
        pace.shutdownNow();
        producer.close();
    }
}
