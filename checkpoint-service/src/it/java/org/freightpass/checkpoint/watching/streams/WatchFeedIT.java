package org.freightpass.checkpoint.watching.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two watches in one group, on a real broker. */
class WatchFeedIT {
    private static final String GROUP = "watch-feed-it";
    private static final String TOPIC = "watch-feed-it-input";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Twice what a watch is given to say goodbye would be ten seconds. */
    private static final Duration SOON = Duration.ofMillis(9_900);

    @TempDir
    private Path directory;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void givenTheTopic() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
    }

    /** The other has a record in hand and does not come to the broker, which holds the answer to whoever joins. */
    @Test
    void watchThatStillJoinsItsGroupIsStoppedSoon() throws Exception {
        try (var busy = application("busy");
                var admin = admin()) {
            busy.start();
            try {
                send();
                begun.await();
                var joining = new WatchFeed(() -> application("joining"), Duration.ofMillis(100));
                joining.start();
                await().atMost(PATIENCE).until(() -> state(admin) == GroupState.PREPARING_REBALANCE);

                var start = System.nanoTime();
                joining.stop();

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            } finally {
                goOn.countDown();
            }
        }
    }

    private KafkaStreams application(String name) {
        var builder = new StreamsBuilder();
        builder.<String, String>stream(TOPIC).foreach((key, value) -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrap());
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.resolve(name).toString());
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        config.put("auto.offset.reset", "earliest");
        return new KafkaStreams(builder.build(), config);
    }

    private static void send() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealKafka.bootstrap()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "a", "b")).get();
        }
    }

    private static GroupState state(Admin admin) throws Exception {
        return Objects.requireNonNull(admin.describeConsumerGroups(List.of(GROUP))
                        .describedGroups()
                        .get(GROUP))
                .get()
                .groupState();
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrap()));
    }
}
