package org.freightpass.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.TestTopic;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.testkit.KafkaBroker;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay, its leader, its database session and its broker fail: events may come twice, none is lost. */
class RelayFailureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void onlyAcknowledgedEventsAreDeletedAndTheRestFollowsInOrder() {
        RelayWorld world = givenService(1, Map.of());
        List<OutgoingEvent> events = appendTen(world);
        String failing = events.get(5).id().toString();
        AtomicBoolean failed = new AtomicBoolean();
        CountDownLatch secondTerm = new CountDownLatch(1);
        AtomicInteger waitingAfterFailure = new AtomicInteger();

        world.startRelay(InterceptedParts.of(world.parts(), (message, really) -> {
            String id =
                    new String(message.headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8);
            if (id.equals(failing) && failed.compareAndSet(false, true)) {
                return CompletableFuture.failedFuture(new TimeoutException("the broker did not answer"));
            }
            if (failed.get() && secondTerm.getCount() == 1) {
                waitingAfterFailure.set(world.waiting());
                secondTerm.countDown();
            }
            return really.get();
        }));

        assertThat(arrivedIds(world, 10)).containsExactlyElementsOf(ids(events));
        assertThat(waitingAfterFailure).hasValue(5);
    }

    @Test
    void killedBetweenAcknowledgementAndDeletionRepeatsButLosesNothing() {
        RelayWorld world = givenService(1, Map.of());
        List<OutgoingEvent> events = appendTen(world);
        AtomicInteger sent = new AtomicInteger();

        world.startRelay(InterceptedParts.of(world.parts(), (_, really) -> {
            var acknowledgement = really.get();
            if (sent.incrementAndGet() == 10) {
                CompletableFuture.runAsync(() -> await().until(acknowledgement::isDone))
                        .join();
                world.terminateLeader();
            }
            return acknowledgement;
        }));

        world.topic().awaitCount(20);
        await().atMost(PATIENCE).until(() -> world.waiting() == 0);
        List<String> arrived =
                world.topic().arrived().stream().map(TestTopic::id).toList();
        assertThat(arrived.subList(0, 10)).containsExactlyElementsOf(ids(events));
        assertThat(arrived.subList(10, 20)).containsExactlyElementsOf(ids(events));
    }

    @Test
    void leaderWhoseSessionEndsIsReplacedAndNothingIsLost() {
        RelayWorld world = givenService(3, Map.of());
        OutboxRelay first = world.startRelay();
        await().until(first::leads);
        OutboxRelay second = world.startRelay();
        Set<String> expected = new LinkedHashSet<>();

        for (int i = 0; i < 200; i++) {
            expected.add(world.append("k" + i % 7, "{}").id().toString());
            if (i == 50 || i == 120) {
                world.terminateLeader();
            }
        }

        world.topic().awaitEvents(200);
        assertThat(arrivedIds(world, 200)).containsAll(expected);
        await().atMost(PATIENCE).until(() -> first.leads() ^ second.leads());
    }

    @Test
    void pausedLeaderIsReplacedWithinSecondsAndItsDeletionFails() {
        RelayWorld world = givenService(1, Map.of());
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutboxRelay first = world.startRelay(InterceptedParts.of(world.parts(), (_, really) -> {
            paused.countDown();
            awaitLatch(goOn);
            return really.get();
        }));
        await().until(first::leads);
        OutgoingEvent duringPause = world.append("key", "{\"n\":1}");
        awaitLatch(paused);

        OutboxRelay second = world.startRelay();
        await().atMost(PATIENCE).until(second::leads);
        OutgoingEvent afterPause = world.append("key", "{\"n\":2}");
        world.topic().awaitEvents(2);
        goOn.countDown();

        await().atMost(PATIENCE).until(() -> !first.leads());
        OutgoingEvent last = world.append("key", "{\"n\":3}");
        world.topic().awaitEvents(3);
        Set<String> distinct = new LinkedHashSet<>(
                world.topic().arrived().stream().map(TestTopic::id).toList());
        assertThat(distinct).containsExactlyElementsOf(ids(List.of(duringPause, afterPause, last)));
        await().atMost(PATIENCE).until(second::leads);
    }

    @Test
    void brokerThatIsAwayLosesNothingAndKeepsTheOrder() {
        KafkaBroker broker = RealKafka.start();
        open.add(broker);
        RelayWorld world = new RelayWorld(broker.bootstrap(), 1, Map.of());
        open.add(world);
        OutboxRelay relay = world.startRelay();
        List<OutgoingEvent> events = new ArrayList<>(appendTen(world));
        world.topic().awaitCount(10);
        await().atMost(PATIENCE).until(() -> world.waiting() == 0);

        broker.stop();
        events.addAll(appendTen(world));
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> world.waiting() == 10);
        events.addAll(appendTen(world));
        broker.restart();

        world.topic().awaitEvents(30);
        await().atMost(PATIENCE).until(() -> world.waiting() == 0);
        Set<String> distinct = new LinkedHashSet<>(
                world.topic().arrived().stream().map(TestTopic::id).toList());
        assertThat(distinct).containsExactlyElementsOf(ids(events));
        assertThat(relay.leads()).isTrue();
    }

    @Test
    void producerThatStandsStillWhileTheBrokerAnswersIsReplaced() {
        RelayWorld world = givenService(1, Map.of("freight.messaging.outbox.stall-after", "3s"));
        List<OutgoingEvent> events = appendTen(world);
        AtomicInteger sent = new AtomicInteger();

        world.startRelay(InterceptedParts.of(
                world.parts(), (_, really) -> sent.incrementAndGet() <= 10 ? new CompletableFuture<>() : really.get()));

        assertThat(arrivedIds(world, 10)).containsExactlyElementsOf(ids(events));
        await().atMost(PATIENCE).until(() -> world.waiting() == 0);
        assertThat(world.count(MessagingMeter.OUTBOX_STALLS)).isEqualTo(1);
    }

    /**
     * Asked twice, for three seconds each time, while the broker is away; what is left of the six is longer than a
     * producer takes to notice that it is back.
     */
    @Test
    void producerIsKeptWhileTheBrokerIsAway() {
        KafkaBroker broker = RealKafka.start();
        open.add(broker);
        RelayWorld world = new RelayWorld(broker.bootstrap(), 1, Map.of("freight.messaging.outbox.stall-after", "6s"));
        open.add(world);
        world.startRelay();
        world.append("key", "{}");
        world.topic().awaitCount(1);
        await().atMost(PATIENCE).until(() -> world.waiting() == 0);

        broker.stop();
        world.append("key", "{}");
        await().during(Duration.ofSeconds(16)).atMost(PATIENCE).until(() -> world.waiting() == 1);
        broker.restart();

        world.topic().awaitEvents(2);
        assertThat(world.count(MessagingMeter.OUTBOX_STALLS)).isZero();
    }

    @Test
    void recordThatTheBrokerWillNeverTakeIsPutAsideAndTheRestMovesOn() {
        RelayWorld world = givenService(1, Map.of());
        OutgoingEvent before = world.append("key", "{}");
        OutgoingEvent tooLarge = world.append("key", "x".repeat(2_000_000));
        OutgoingEvent after = world.append("key", "{}");

        world.startRelay();

        assertThat(arrivedIds(world, 2)).containsExactlyElementsOf(ids(List.of(before, after)));
        await().atMost(PATIENCE).until(() -> world.waiting() == 0);
        assertThat(world.jdbc()
                        .sql("select event_id::text || ' ' || reason from outbox_refused")
                        .query(String.class)
                        .single())
                .startsWith(tooLarge.id().toString())
                .contains("RecordTooLarge");
    }

    private RelayWorld givenService(int partitions, Map<String, String> settings) {
        RelayWorld world = new RelayWorld(RealKafka.bootstrap(), partitions, settings);
        open.add(world);
        return world;
    }

    private static List<OutgoingEvent> appendTen(RelayWorld world) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(world.append("key", "{\"n\":" + i + "}"));
        }
        return events;
    }

    private static List<String> arrivedIds(RelayWorld world, int count) {
        return world.topic().awaitCount(count).stream().map(TestTopic::id).toList();
    }

    private static List<String> ids(List<OutgoingEvent> events) {
        return events.stream().map(event -> event.id().toString()).toList();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
