package org.freightpass.notification.accountability.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.notification.accountability.Told.Registered;
import org.freightpass.notification.accountability.Told.Registered.Word;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reads code, version, county, name, status, removalDeadline and changedAt of the register's events. */
class ToldContractTests {
    private final ToldReading reading = new ToldReading(JsonMapper.builder().build());

    @Test
    void everyOrderHasItsDeadline() {
        assertThat(Golden.of(EventType.CHECKPOINT_REMOVAL_ORDERED)).isNotEmpty().allSatisfy(sample -> {
            Registered told = (Registered) reading.checkpoint(event(sample)).orElseThrow();
            assertThat(told.word()).isEqualTo(Word.ORDERED);
            assertThat(told.deadline()).isNotNull();
        });
    }

    @Test
    void orderSaysWhyWhereItWasMadeSinceItCould() {
        assertThat(Golden.of(EventType.CHECKPOINT_REMOVAL_ORDERED)).isNotEmpty().allSatisfy(sample -> {
            Registered told = (Registered) reading.checkpoint(event(sample)).orElseThrow();
            assertThat(told.reason() != null).isEqualTo(sample.json().contains("removalReason"));
        });
    }

    @Test
    void everyRemovalIsOne() {
        assertThat(Golden.of(EventType.CHECKPOINT_REMOVED))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(
                                ((Registered) reading.checkpoint(event(sample)).orElseThrow()).word())
                        .isEqualTo(Word.REMOVED));
    }

    @Test
    void alertsOfOtherKindsArePassedOver() {
        assertThat(Golden.of(EventType.ALERT_RAISED))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(reading.alert(event(sample)).isPresent())
                        .as(sample.name())
                        .isEqualTo(sample.json().contains("UNAPPROVED_CHECKPOINT")
                                || sample.json().contains("REMOVAL_OVERDUE")));
    }

    private static IncomingEvent event(Golden sample) {
        return new IncomingEvent("id", "/test", sample.type().wireType(), "key", Instant.EPOCH, sample.json(), null);
    }
}
