package org.freightpass.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.messaging.Correlation;
import org.freightpass.messaging.TestTopic;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** From the transaction to the topic, while nothing goes wrong. */
class OutboxRelayIT {

    private RelayWorld world;

    @BeforeEach
    void givenAService() {
        world = new RelayWorld(RealKafka.bootstrap(), 6, Map.of());
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void committedEventArrivesAsCloudEvent() {
        world.startRelay();
        Instant time = Instant.parse("2026-03-01T08:00:00.123456Z");
        OutgoingEvent event = new OutgoingEvent(
                UUID.randomUUID(), world.topic().name(), "key 1", "thing.done.v1", time, "{\"名\":1}", "request-7");

        world.transaction(outbox -> outbox.append(event));

        ConsumerRecord<String, byte[]> arrived = world.topic().awaitCount(1).getFirst();
        assertThat(arrived.key()).isEqualTo("key 1");
        assertThat(TestTopic.header(arrived, "content-type")).isEqualTo("application/json");
        assertThat(IncomingEvent.of(arrived))
                .isEqualTo(new IncomingEvent(
                        event.id().toString(), "/test", "thing.done.v1", "key 1", time, "{\"名\":1}", "request-7"));
        await().untilAsserted(() -> assertThat(world.waiting()).isZero());
    }

    @Test
    void eventCarriesTheCorrelationIdOfTheWorkThatAppendsIt() {
        world.startRelay();

        try (var _ = Correlation.during("request-9")) {
            world.append("one", "{}");
            world.transaction(outbox -> outbox.appendAll(List.of(world.event("another", "{}"))));
        }
        world.append("afterwards", "{}");

        assertThat(world.topic().awaitCount(3).stream().map(record -> TestTopic.header(record, "ce_correlationid")))
                .containsExactlyInAnyOrder("request-9", "request-9", "");
    }

    @Test
    void eventWithoutPayloadArrivesAsTombstone() {
        world.startRelay();

        world.append("gone", null);

        ConsumerRecord<String, byte[]> arrived = world.topic().awaitCount(1).getFirst();
        assertThat(arrived.value()).isNull();
        assertThat(TestTopic.header(arrived, "ce_correlationid")).isEmpty();
    }

    @Test
    void manyEventsOfOneTransactionArriveInTheirOrder() {
        world.startRelay();
        List<OutgoingEvent> events = java.util.stream.IntStream.range(0, 1200)
                .mapToObj(n -> world.event("one key", n % 7 == 0 ? null : "{\"n\": \"" + n + " \\\\ , {}\"}"))
                .toList();

        world.transaction(outbox -> outbox.appendAll(events));

        List<ConsumerRecord<String, byte[]>> arrived = world.topic().awaitCount(1200);
        assertThat(arrived.stream().map(TestTopic::id))
                .containsExactlyElementsOf(
                        events.stream().map(event -> event.id().toString()).toList());
        assertThat(arrived.stream().map(message -> message.value() == null ? null : new String(message.value(), UTF_8)))
                .containsExactlyElementsOf(
                        events.stream().map(OutgoingEvent::json).toList());
    }

    @Test
    void rolledBackTransactionPublishesNothing() {
        world.startRelay();

        world.transactions().executeWithoutResult(status -> {
            world.outbox().append(world.event("key", "{}"));
            status.setRollbackOnly();
        });
        // Of the same key: what should not come would have come before it.
        OutgoingEvent after = world.append("key", "{}");

        assertThat(world.topic().awaitCount(1).stream().map(TestTopic::id))
                .containsExactly(after.id().toString());
    }

    @Test
    void appendingWithoutTransactionIsRefused() {
        assertThatThrownBy(() -> world.outbox().append(world.event("key", "{}")))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("@Transactional");
        assertThatThrownBy(() -> world.outbox().appendAll(List.of(world.event("key", "{}"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(world.waiting()).isZero();
    }

    @Test
    void relayThatStartsLaterSendsWhatWaited() {
        OutgoingEvent event = world.append("early", "{}");

        world.startRelay();

        assertThat(world.topic().awaitCount(1).stream().map(TestTopic::id))
                .containsExactly(event.id().toString());
    }

    @Test
    void eventOfAnotherInstanceIsFoundWithoutAWake() {
        OutboxRelay relay = world.startRelay();
        await().until(relay::leads);

        world.transactions().executeWithoutResult(_ -> world.outbox().append(world.event("elsewhere", "{}")));

        assertThat(world.topic().awaitCount(1)).hasSize(1);
    }

    @Test
    void stoppedRelayLeavesTheLeadToAnother() {
        OutboxRelay first = world.startRelay();
        await().until(first::leads);
        OutboxRelay second = world.startRelay();

        first.stop();

        await().until(second::leads);
        assertThat(first.leads()).isFalse();
        world.append("key", "{}");
        assertThat(world.topic().awaitCount(1)).hasSize(1);
    }

    @Test
    void gaugesTellWhatWaitsAndHowLong() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new OutboxGauges(world.jdbcTemplate()).bindTo(registry);
        assertThat(registry.get("messaging.outbox.backlog").gauge().value()).isZero();
        assertThat(registry.get("messaging.outbox.oldest").gauge().value()).isZero();

        world.append("key", "{}");
        world.append("key", "{}");

        assertThat(registry.get("messaging.outbox.backlog").gauge().value()).isEqualTo(2);
        assertThat(registry.get("messaging.outbox.oldest").gauge().value()).isPositive();
        assertThat(registry.get("messaging.outbox.refused").gauge().value()).isZero();
    }
}
