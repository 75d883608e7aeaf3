package org.freightpass.checkpoint.stopping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.freightpass.checkpoint.stopping.WaitingTimes;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingControllerTests {

    /** Half past midnight of the 21st in the province. */
    private static final Instant NOW = Instant.parse("2022-04-20T16:30:00Z");

    private final Asked asked = new Asked();
    private final WaitingController controller = new WaitingController(asked, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void oldestDayIsAWholeOne() {
        controller.at("CP220302001", 7);

        assertThat(asked.starts).containsEntry(WaitingTimes.Slot.DAY, Instant.parse("2022-04-13T16:00:00Z"));
    }

    @Test
    void oldestHourIsAWholeOne() {
        controller.at("CP220302001", 7);

        assertThat(asked.starts).containsEntry(WaitingTimes.Slot.HOUR, Instant.parse("2022-04-19T16:00:00Z"));
    }

    /** Knows no vehicle, only from when on it was asked. */
    private static final class Asked implements WaitingTimes {
        private final Map<Slot, Instant> starts = new EnumMap<>(Slot.class);

        @Override
        public List<Waited> at(CheckpointCode checkpoint, Slot slot, Instant from, Instant until) {
            starts.put(slot, from);
            return List.of();
        }

        @Override
        public List<AtCheckpoint> since(
                Instant from, @Nullable DivisionCode division, @Nullable CheckpointCode after, int limit) {
            return List.of();
        }
    }
}
