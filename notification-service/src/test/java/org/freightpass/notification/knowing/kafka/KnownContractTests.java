package org.freightpass.notification.knowing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.Topic;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every sample of passes and applications is read; what is of another topic is passed over. */
class KnownContractTests {
    private final KnownReading reading = new KnownReading(JsonMapper.builder().build());

    @Test
    void everySampleIsReadByItsReaderOnly() {
        for (Golden sample : Golden.all()) {
            IncomingEvent event = new IncomingEvent(
                    "id", "/test", sample.type().wireType(), "key", Instant.EPOCH, sample.json(), null);
            assertThat(reading.pass(event).isPresent())
                    .as(sample.name())
                    .isEqualTo(sample.type().topic() == Topic.PASSES);
            assertThat(reading.application(event).isPresent())
                    .as(sample.name())
                    .isEqualTo(sample.type().topic() == Topic.APPLICATIONS);
        }
    }
}
