package org.freightpass.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** What the relay's promises rest on, whatever a service sets for its own producers. */
class RelayProducerTests {

    private static final OutboxSettings SETTINGS = new OutboxSettings(
            true,
            Duration.ofMillis(20),
            500,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    @Test
    void settingsThatLoseOrReorderEventsAreOverruled() {
        Map<String, Object> careless = Map.of(
                "bootstrap.servers",
                "broker:9092",
                "max.in.flight.requests.per.connection",
                5,
                "acks",
                "1",
                "enable.idempotence",
                false,
                "retries",
                3,
                "delivery.timeout.ms",
                1000,
                "linger.ms",
                50,
                "transactional.id",
                "mine");

        assertThat(RelayProducer.settings(careless, SETTINGS))
                .containsEntry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "broker:9092")
                .containsEntry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE)
                .containsEntry(ProducerConfig.LINGER_MS_CONFIG, 0)
                .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3000L)
                .doesNotContainKey(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    }
}
