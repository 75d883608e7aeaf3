package org.freightpass.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.TestTopic;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.freightpass.testkit.TestLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** The database goes away while records lie there, and comes back. */
class DatabaseAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int TRIES_WHILE_AWAY = 8;

    private final TestTopic records = TestTopic.create(RealKafka.bootstrap(), 1);
    private final TestTopic recordsAside =
            TestTopic.create(RealKafka.bootstrap(), records.name() + ".dlt", 1, Map.of());
    private final TestTopic batches = TestTopic.create(RealKafka.bootstrap(), 1);
    private final TestTopic batchesAside =
            TestTopic.create(RealKafka.bootstrap(), batches.name() + ".dlt", 1, Map.of());
    private final TestLink link;
    private final ConfigurableApplicationContext service;
    private final ListeningService.Listener listener;

    DatabaseAwayIT() {
        TestDatabase direct = RealPostgres.database();
        link = TestLink.to(direct);
        TestDatabase database = link.over(direct);
        service = new SpringApplicationBuilder(ListeningService.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "spring.datasource.hikari.connection-timeout", "250",
                        "spring.kafka.bootstrap-servers", RealKafka.bootstrap(),
                        "freight.messaging.outbox.enabled", "false",
                        "freight.messaging.retry.first", "20ms",
                        "freight.messaging.retry.longest", "50ms",
                        "test.records", records.name(),
                        "test.batches", batches.name()))
                .run();
        listener = service.getBean(ListeningService.Listener.class);
    }

    @AfterEach
    void end() {
        service.close();
        link.close();
        List.of(records, recordsAside, batches, batchesAside).forEach(TestTopic::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goodRecordsWaitAndOnlyThePoisonIsPutAside(boolean batch) throws Exception {
        TestTopic topic = batch ? batches : records;
        TestTopic aside = batch ? batchesAside : recordsAside;
        ListenerGroup group = new ListenerGroup(topic);
        send(topic, "before");
        await().atMost(PATIENCE).until(() -> listener.effects().contains("before"));
        // An effect is noted before its transaction ends, which the cut is not to hit.
        await().atMost(PATIENCE).until(() -> group.committed() == 1);
        List<String> members = group.members();

        link.cut();
        send(topic, "waits");
        sendRubbish(topic, "rubbish");
        send(topic, "bug");
        send(topic, "after");
        await().atMost(PATIENCE).until(() -> listener.attempts("waits") > TRIES_WHILE_AWAY);
        assertThat(aside.arrived()).isEmpty();
        assertThat(listener.effects()).containsExactly("before");
        assertThat(group.members()).as("no rebalance").isEqualTo(members);
        link.mend();

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.effects()).containsExactly("before", "waits", "after");
        assertThat(aside.awaitCount(2)).extracting(letter -> letter.key()).containsExactly("rubbish", "bug");
        assertThat(service.getBean(MeterRegistry.class)
                        .get(MessagingMeter.LISTENER_WAITED.id())
                        .tag("topic", topic.name())
                        .counter()
                        .count())
                .isPositive();
    }

    private void send(TestTopic topic, String key) throws Exception {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, "{}".getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        "thing.done.v1",
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        var _ = template().send(message).get();
    }

    private void sendRubbish(TestTopic topic, String key) throws Exception {
        var _ = template()
                .send(new ProducerRecord<>(topic.name(), key, "no event".getBytes(UTF_8)))
                .get();
    }

    @SuppressWarnings("unchecked")
    private KafkaTemplate<String, byte[]> template() {
        return service.getBean(KafkaTemplate.class);
    }
}
