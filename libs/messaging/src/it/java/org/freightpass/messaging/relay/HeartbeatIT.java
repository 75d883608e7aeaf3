package org.freightpass.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No beat claims less than what was committed before its time, whoever leads. */
class HeartbeatIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WRITERS = 6;

    private final Map<String, Instant> committed = new ConcurrentHashMap<>();
    private TestTopic beats;
    private RelayWorld world;

    @BeforeEach
    void givenAServiceThatBeatsTwentyTimesASecond() {
        beats = TestTopic.create(RealKafka.bootstrap(), 1);
        world = new RelayWorld(RealKafka.bootstrap(), 4, Map.of());
    }

    @AfterEach
    void end() {
        world.close();
        beats.close();
    }

    @Test
    void everythingCommittedBeforeABeatLiesAtOrBelowItsOffsets() throws Exception {
        world.startRelay(parts());
        world.startRelay(parts());
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Instant end = Instant.now().plus(Duration.ofSeconds(6));
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(writers.submit(() -> writeUntil(end)));
            }
            await().until(() -> beats.arrived().size() > 20);
            world.terminateLeader();
            for (Future<?> one : all) {
                one.get();
            }
        }
        int before = beats.arrived().size();
        await().until(() -> beats.arrived().size() > before + 5);

        Map<String, long[]> places = firstPlaces(world.topic().awaitEvents(committed.size()));
        int judged = 0;
        for (ConsumerRecord<String, byte[]> message : beats.arrived()) {
            judged += judge(JSON.readTree(message.value()), places);
        }
        assertThat(judged).isGreaterThan(committed.size());
    }

    @Test
    void beatOfAnEmptyTopicClaimsNothing() {
        world.startRelay(parts());

        JsonNode beat = JSON.readTree(beats.awaitCount(1).getFirst().value());

        assertThat(beat.get("source").asString()).isEqualTo("/test");
        assertThat(beat.get("topic").asString()).isEqualTo(world.topic().name());
        assertThat(beat.get("offsets").toString()).isEqualTo("{\"0\":-1,\"1\":-1,\"2\":-1,\"3\":-1}");
        assertThat(Instant.parse(beat.get("beatAt").asString()))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(TestTopic.header(beats.arrived().getFirst(), "ce_type")).isEqualTo("heartbeat.beat.v1");
    }

    /** Each event committed before the beat lies at or below the beat's offset; gives how many there were. */
    private int judge(JsonNode beat, Map<String, long[]> places) {
        Instant beatAt = Instant.parse(beat.get("beatAt").asString());
        int before = 0;
        for (Map.Entry<String, Instant> event : committed.entrySet()) {
            if (event.getValue().isBefore(beatAt)) {
                before++;
                long[] place = places.getOrDefault(event.getKey(), new long[] {-1, Long.MAX_VALUE});
                assertThat(place[1])
                        .as("offset of %s, committed %s, beat %s", event.getKey(), event.getValue(), beat)
                        .isLessThanOrEqualTo(beat.get("offsets")
                                .path(String.valueOf(place[0]))
                                .asLong(-1));
            }
        }
        return before;
    }

    private void writeUntil(Instant end) {
        while (Instant.now().isBefore(end)) {
            OutgoingEvent event = world.append("k" + ThreadLocalRandom.current().nextInt(50), "{}");
            // After the commit: the event was committed before this time.
            Instant after = world.jdbc()
                    .sql("select clock_timestamp()")
                    .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .single();
            committed.put(event.id().toString(), after);
        }
    }

    private static Map<String, long[]> firstPlaces(List<ConsumerRecord<String, byte[]>> arrived) {
        Map<String, long[]> places = new HashMap<>();
        arrived.forEach(message ->
                places.putIfAbsent(TestTopic.id(message), new long[] {message.partition(), message.offset()}));
        return places;
    }

    private RelayParts parts() {
        ConnectedParts real = (ConnectedParts) world.parts();
        HeartbeatSettings often =
                new HeartbeatSettings(true, beats.name(), world.topic().name(), Duration.ofMillis(50));
        return new ConnectedParts(
                real.database(), real.broker(), real.endOffsets(), real.source(), real.outbox(), often);
    }
}
