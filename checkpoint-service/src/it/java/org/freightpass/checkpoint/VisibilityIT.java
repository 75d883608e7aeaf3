package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From the broker's acknowledgement to the view: a bound wide enough for a busy machine, the figure in the log. */
@CheckpointService
class VisibilityIT {
    private static final Logger LOG = LoggerFactory.getLogger(VisibilityIT.class);

    @Autowired
    private LocalView view;

    @Test
    void acknowledgedPassIsVisibleSoon() {
        var lags = new long[200];
        try (var events = new TestEvents(RealKafka.bootstrap())) {
            for (var i = 0; i < lags.length; i++) {
                var number = PassNumber.of(PassType.UNIFIED, new DivisionCode("220105"), i + 1);
                events.pass(pass(number));
                var sent = System.nanoTime();
                assertThat(view.awaitVersion(number, 1, Duration.ofSeconds(10))).isTrue();
                lags[i] = System.nanoTime() - sent;
            }
        }
        Arrays.sort(lags);
        LOG.info("figure ack_to_visible p50_ms={} p99_ms={}", lags[100] / 1e6, lags[198] / 1e6);
        assertThat(Duration.ofNanos(lags[100])).isLessThan(Duration.ofSeconds(1));
    }

    private static PassState pass(PassNumber number) {
        var now = Instant.now();
        return new PassState(
                number.value(),
                1,
                PassType.UNIFIED,
                PassState.Status.ACTIVE,
                "吉A66666",
                PlateColour.YELLOW,
                "220302",
                "210102",
                List.of(),
                true,
                GoodsCategory.LIVING,
                now,
                now.plusSeconds(3600),
                "220104",
                Department.COMMERCE,
                null,
                null,
                PassState.Channel.ONLINE,
                null,
                false,
                null,
                null,
                now,
                now);
    }
}
