package org.freightpass.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.messaging.TestTopic;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Concurrent writers: nothing is skipped, and each key keeps its order. */
class RelayOrderIT {

    private static final int KEYS = 10;
    private static final int WRITERS = 6;
    private static final int EACH = 100;

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
    void eventThatCommitsAfterOneWithAHigherIdIsNotSkipped() throws Exception {
        world.startRelay();
        OutgoingEvent lowerId = world.event("lower", "{}");
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);

        try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Future<?> late = slow.submit(() -> world.transaction(outbox -> {
                outbox.append(lowerId);
                appended.countDown();
                awaitLatch(mayCommit);
            }));
            appended.await();
            OutgoingEvent higherId = world.append("higher", "{}");
            assertThat(ids(world.topic().awaitCount(1)))
                    .containsExactly(higherId.id().toString());
            await().until(() -> world.waiting() == 0);

            mayCommit.countDown();
            late.get();
        }

        assertThat(ids(world.topic().awaitCount(2))).contains(lowerId.id().toString());
    }

    @Test
    void eventsOfAKeyArriveInTheOrderOfTheirCommits() throws Exception {
        world.jdbc()
                .sql("create table counter (key text primary key, n int not null)")
                .update();
        for (int key = 0; key < KEYS; key++) {
            world.jdbc()
                    .sql("insert into counter values (?, 0)")
                    .param("k" + key)
                    .update();
        }
        world.startRelay();

        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(writers.submit(this::writeMany));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        List<ConsumerRecord<String, byte[]>> arrived = world.topic().awaitCount(WRITERS * EACH);
        assertThat(arrived).hasSize(WRITERS * EACH);
        Map<String, Integer> last = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : arrived) {
            int n = Integer.parseInt(new String(message.value(), UTF_8));
            assertThat(n).as(message.key()).isEqualTo(last.merge(message.key(), 1, Integer::sum));
        }
    }

    private void writeMany() {
        for (int i = 0; i < EACH; i++) {
            String key = "k" + ThreadLocalRandom.current().nextInt(KEYS);
            world.transaction(outbox -> {
                // The row lock serialises the writers of the key before the outbox gives an id.
                int n = world.jdbc()
                        .sql("update counter set n = n + 1 where key = ? returning n")
                        .param(key)
                        .query(Integer.class)
                        .single();
                outbox.append(world.event(key, String.valueOf(n)));
            });
        }
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream().map(TestTopic::id).toList();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
