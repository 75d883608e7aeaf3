package org.freightpass.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class StallWatchTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long START = Long.MAX_VALUE - SECOND / 2;

    @Test
    void stalledIfTheBrokerAnswersAndDidSoThatLongAgo() {
        StallWatch watch = watch(_ -> Map.of(0, 7L));

        assertThat(watch.stalled("things", START + SECOND)).isFalse();
        assertThat(watch.stalled("things", START + 2 * SECOND - 1)).isFalse();
        assertThat(watch.stalled("things", START + 2 * SECOND)).isTrue();
    }

    @Test
    void brokerThatComesBackHasThatLongToAcknowledge() {
        boolean[] back = {false};
        StallWatch watch = watch(_ -> {
            if (back[0]) {
                return Map.of(0, 7L);
            }
            throw new KafkaException("stands still");
        });

        assertThat(watch.stalled("things", START + SECOND)).isFalse();
        back[0] = true;
        assertThat(watch.stalled("things", START + 2 * SECOND)).isFalse();
        watch.moved(START + 2 * SECOND);
        assertThat(watch.stalled("things", START + 3 * SECOND)).isFalse();
        assertThat(watch.stalled("things", START + 4 * SECOND)).isTrue();
    }

    @Test
    void notStalledWhileTheBrokerIsAwayOrDoesNotKnowTheTopic() {
        StallWatch away = watch(_ -> {
            throw new KafkaException("away");
        });
        StallWatch unknown = watch(_ -> Map.of());

        for (int seconds = 1; seconds <= 3; seconds++) {
            assertThat(away.stalled("things", START + seconds * SECOND)).isFalse();
            assertThat(unknown.stalled("things", START + seconds * SECOND)).isFalse();
        }
    }

    @Test
    void theBrokerIsAskedOnceInThatTime() {
        int[] asked = {0};
        StallWatch watch = watch(_ -> {
            asked[0]++;
            return Map.of();
        });

        for (long nanos = 0; nanos <= 3 * SECOND; nanos += SECOND / 10) {
            assertThat(watch.stalled("things", START + nanos)).isFalse();
        }

        assertThat(asked[0]).isEqualTo(3);
    }

    private static StallWatch watch(EndOffsets broker) {
        StallWatch watch = new StallWatch(Duration.ofSeconds(1), broker);
        watch.moved(START);
        return watch;
    }
}
