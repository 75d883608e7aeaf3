package org.freightpass.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Events for topics that are being created. A broker names the partitions of a new topic some moments before it takes
 * records for them, and takes any first sequence number. With several requests under way the first is refused and the
 * second taken, and then the first is out of order for ever: this wedges a relay with five requests in flight.
 */
class NewTopicsIT {

    private static final int ROUNDS = 4;
    private static final int PARTITIONS = 40;
    private static final int EVENTS = 4000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RelayWorld world;

    @BeforeEach
    void givenAService() {
        world = new RelayWorld(RealKafka.bootstrap(), 1, Map.of());
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void topicsThatAreCreatedUnderLoadStopNothing() throws Exception {
        world.startRelay();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrap()))) {
            for (int round = 0; round < ROUNDS; round++) {
                String topic = "new-" + UUID.randomUUID();
                List<OutgoingEvent> events = events(topic);
                CreateTopicsResult creation = admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)));
                world.transaction(outbox -> outbox.appendAll(events));
                creation.all().get();

                await().atMost(PATIENCE).until(() -> world.waiting() == 0);
                assertThat(arrived(topic)).as("events of round %d", round).isGreaterThanOrEqualTo(EVENTS);
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
        assertThat(world.count(MessagingMeter.OUTBOX_STALLS)).isZero();
    }

    private static List<OutgoingEvent> events(String topic) {
        List<OutgoingEvent> events = new ArrayList<>();
        for (int n = 0; n < EVENTS; n++) {
            events.add(new OutgoingEvent(
                    UUID.randomUUID(), topic, "k" + n % 400, "thing.done.v1", Instant.now(), "x".repeat(900), null));
        }
        return events;
    }

    private long arrived(String topic) {
        EndOffsets ends = ((ConnectedParts) world.parts()).endOffsets();
        return ends.of(topic).values().stream().mapToLong(last -> last + 1).sum();
    }
}
