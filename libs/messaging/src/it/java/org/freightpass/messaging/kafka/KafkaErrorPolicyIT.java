package org.freightpass.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.messaging.TestTopic;
import org.freightpass.messaging.deadletters.DeadLetter;
import org.freightpass.messaging.deadletters.DeadLetterPosition;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.freightpass.messaging.deadletters.DeadLetters;
import org.freightpass.messaging.deadletters.ReplayResult;
import org.freightpass.messaging.deadletters.ReplaySelection;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** What becomes of records that a listener cannot process, and of their way back. */
class KafkaErrorPolicyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TestTopic records = TestTopic.create(RealKafka.bootstrap(), 1);
    private final TestTopic recordsAside =
            TestTopic.create(RealKafka.bootstrap(), records.name() + ".dlt", 1, Map.of());
    private final TestTopic batches = TestTopic.create(RealKafka.bootstrap(), 1);
    private final TestTopic batchesAside =
            TestTopic.create(RealKafka.bootstrap(), batches.name() + ".dlt", 1, Map.of());
    private final ConfigurableApplicationContext service;
    private final ListeningService.Listener listener;

    KafkaErrorPolicyIT() {
        TestDatabase database = RealPostgres.database();
        service = new SpringApplicationBuilder(ListeningService.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "spring.kafka.bootstrap-servers", RealKafka.bootstrap(),
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
        List.of(records, recordsAside, batches, batchesAside).forEach(TestTopic::close);
    }

    @Test
    void theSameRecordTwiceHasOneEffect() throws Exception {
        String id = UUID.randomUUID().toString();

        send(records, "twice", id);
        send(records, "twice", id);
        send(records, "after", UUID.randomUUID().toString());

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.effects()).containsExactly("twice", "after");
        assertThat(listener.attempts("twice")).isEqualTo(2);
    }

    @Test
    void theListenersThreadCarriesTheCorrelationIdOfItsRecordAndOfNoOther() throws Exception {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(records.name(), "correlated", "no envelope".getBytes(UTF_8));
        message.headers().add("ce_correlationid", "request-4".getBytes(UTF_8));
        template().send(message).get();
        send(records, "after");

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.correlation("correlated")).isEqualTo("request-4");
        assertThat(listener.correlation("after")).isEmpty();
    }

    @Test
    void whatMayPassIsTriedAgainAndPasses() throws Exception {
        send(records, "passes-third-time");
        send(records, "after");

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.effects()).containsExactly("passes-third-time", "after");
        assertThat(recordsAside.arrived()).isEmpty();
    }

    @Test
    void anOutageIsWaitedForHoweverLongItLasts() throws Exception {
        send(records, "passes-when-told");
        send(records, "after");

        await().atMost(PATIENCE).until(() -> listener.attempts("passes-when-told") > 20);
        assertThat(listener.effects()).isEmpty();
        assertThat(recordsAside.arrived()).isEmpty();
        assertThat(new ListenerGroup(records).committed()).isLessThanOrEqualTo(0);
        listener.pass();

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.effects()).containsExactly("passes-when-told", "after");
        assertThat(recordsAside.arrived()).isEmpty();
    }

    @Test
    void aBugIsPutAsideAfterAFewTriesWithItsReason() throws Exception {
        send(records, "bug");
        send(records, "after");

        ConsumerRecord<String, byte[]> letter = recordsAside.awaitCount(1).getFirst();
        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.attempts("bug")).isEqualTo(3);
        assertThat(letter.key()).isEqualTo("bug");
        assertThat(TestTopic.header(letter, "dl_reason")).isEqualTo("IllegalStateException");
        assertThat(TestTopic.header(letter, "dl_message")).isEqualTo("a bug");
        assertThat(TestTopic.header(letter, "dl_consumer")).isEqualTo(new ListenerGroup(records).name());
        assertThat(TestTopic.header(letter, "dl_topic")).isEqualTo(records.name());
        assertThat(TestTopic.header(letter, "dl_offset")).isEqualTo("0");
        assertThat(Instant.parse(TestTopic.header(letter, "dl_time"))).isBeforeOrEqualTo(Instant.now());
        assertThat(TestTopic.header(letter, "ce_type")).isEqualTo("thing.done.v1");
    }

    @Test
    void aRecordWithoutEnvelopeIsPutAsideAtOnceAndTheOffsetMovesOn() throws Exception {
        template()
                .send(new ProducerRecord<>(records.name(), "raw", "no headers".getBytes(UTF_8)))
                .get();
        send(records, "after");

        ConsumerRecord<String, byte[]> letter = recordsAside.awaitCount(1).getFirst();
        assertThat(letter.value()).isEqualTo("no headers".getBytes(UTF_8));
        assertThat(TestTopic.header(letter, "dl_reason")).isEqualTo("PoisonRecordException");
        assertThat(TestTopic.header(letter, "dl_message")).contains("ce_specversion");
        await().atMost(PATIENCE).until(() -> new ListenerGroup(records).committed() == 2);
    }

    @Test
    void aBatchLosesOnlyTheRecordThatFails() throws Exception {
        send(batches, "before");
        send(batches, "bug");
        send(batches, "after");

        ConsumerRecord<String, byte[]> letter = batchesAside.awaitCount(1).getFirst();
        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(letter.key()).isEqualTo("bug");
        assertThat(TestTopic.header(letter, "dl_consumer")).isEqualTo(new ListenerGroup(batches).name());
        assertThat(listener.effects()).containsExactly("before", "after");
        assertThat(batchesAside.arrived()).hasSize(1);
        await().atMost(PATIENCE).until(() -> new ListenerGroup(batches).committed() == 3);
    }

    @Test
    void aBatchWaitsForAnOutageAtTheRecordItMeets() throws Exception {
        send(batches, "before");
        send(batches, "passes-when-told");
        send(batches, "after");

        await().atMost(PATIENCE).until(() -> listener.attempts("passes-when-told") > 20);
        assertThat(listener.effects()).containsExactly("before");
        assertThat(new ListenerGroup(batches).committed()).isEqualTo(1);
        listener.pass();

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.effects()).containsExactly("before", "passes-when-told", "after");
        assertThat(batchesAside.arrived()).isEmpty();
    }

    @Test
    void aBatchThatNamesNoRecordIsPutAsideAsAWhole() throws Exception {
        send(batches, "nameless");
        send(batches, "beside");
        batchesAside.awaitCount(1);
        send(batches, "after");

        await().atMost(PATIENCE).until(() -> listener.effects().contains("after"));
        assertThat(listener.attempts("nameless")).isEqualTo(3);
        assertThat(batchesAside.arrived().getFirst().key()).isEqualTo("nameless");
    }

    @Test
    void aDeadLetterGoesBackOnce() throws Exception {
        DeadLetters deadLetters = service.getBean(DeadLetters.class);
        send(records, "bug");
        recordsAside.awaitCount(1);

        List<DeadLetter> listed = deadLetters.list(recordsAside.name(), 10);
        ReplayResult first = deadLetters.replay(recordsAside.name(), new ReplaySelection.All());
        ReplayResult again = deadLetters.replay(
                recordsAside.name(),
                new ReplaySelection.Only(Set.of(new DeadLetterPosition(0, 0), new DeadLetterPosition(0, 99))));

        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().replayed()).isFalse();
        assertThat(listed.getFirst().reason()).isEqualTo("IllegalStateException");
        assertThat(first).isEqualTo(new ReplayResult(1, 0, 0));
        assertThat(again).isEqualTo(new ReplayResult(0, 1, 1));
        ConsumerRecord<String, byte[]> back = records.awaitCount(2).getLast();
        assertThat(TestTopic.header(back, "dl_replayed")).isEqualTo(recordsAside.name() + "-0@0");
        assertThat(TestTopic.header(back, "dl_reason")).isEmpty();
        assertThat(TestTopic.id(back)).isEqualTo(TestTopic.id(records.arrived().getFirst()));
        assertThat(deadLetters.list(recordsAside.name(), 10).getLast().replayed())
                .isTrue();
    }

    @Test
    void aRecordThatSeveralConsumersPutAsideGoesBackAsOne() throws Exception {
        DeadLetterPublisher aside = service.getBean(DeadLetterPublisher.class);
        send(records, "shared");
        ConsumerRecord<String, byte[]> shared = records.awaitCount(1).getFirst();
        aside.publish(shared, "one-service", new IllegalStateException("cannot"));
        aside.publish(shared, "another-service", new IllegalStateException("cannot either"));
        recordsAside.awaitCount(2);

        ReplayResult result = service.getBean(DeadLetters.class).replay(recordsAside.name(), new ReplaySelection.All());
        send(records, "after");

        assertThat(result).isEqualTo(new ReplayResult(2, 0, 0));
        assertThat(records.awaitCount(3)).extracting(ConsumerRecord::key).containsExactly("shared", "shared", "after");
    }

    @Test
    void onlyDeadLetterTopicsAreListedAndReplayed() {
        DeadLetters deadLetters = service.getBean(DeadLetters.class);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> deadLetters.list(records.name(), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".dlt");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> deadLetters.replay(records.name(), new ReplaySelection.All())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(deadLetters.list("nobody-" + UUID.randomUUID() + ".dlt", 5)).isEmpty();
    }

    private void send(TestTopic topic, String key) throws Exception {
        send(topic, key, UUID.randomUUID().toString());
    }

    private void send(TestTopic topic, String key, String id) throws Exception {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, "{}".getBytes(UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", "/test", "ce_type", "thing.done.v1")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        message.headers().add("ce_subject", key.getBytes(UTF_8));
        message.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
        var _ = template().send(message).get(10, TimeUnit.SECONDS);
    }

    @SuppressWarnings("unchecked")
    private KafkaTemplate<String, byte[]> template() {
        return service.getBean(KafkaTemplate.class);
    }
}
