package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.PassState;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A small closed loop: bounds wide enough for a busy machine, figures in the log. */
@CheckpointService
class MeasureIT {
    private static final Logger LOG = LoggerFactory.getLogger(MeasureIT.class);
    private static final int CLIENTS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration LOOP = Duration.ofSeconds(8);

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Test
    void inspectionsPerSecondInAClosedLoop() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view.checkpoint(new CheckpointCode("CP220302001")).isPresent());
        loop(WARM_UP);
        var nanos = loop(LOOP).stream().mapToLong(Long::longValue).sorted().toArray();

        LOG.info(
                "figure inspections_per_s={} clients={} p50_ms={} p99_ms={}",
                nanos.length / LOOP.toSeconds(),
                CLIENTS,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
        assertThat(nanos.length / LOOP.toSeconds()).isGreaterThan(20);
    }

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

    private ConcurrentLinkedQueue<Long> loop(Duration time) {
        var taken = new ConcurrentLinkedQueue<Long>();
        var end = Instant.now().plus(time);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    var officer = Api.as(port, "officer1");
                    while (Instant.now().isBefore(end)) {
                        var start = System.nanoTime();
                        assertThat(officer.post("/inspections", inspection()).status())
                                .isEqualTo(200);
                        taken.add(System.nanoTime() - start);
                    }
                });
            }
        }
        return taken;
    }

    private static Map<String, Object> inspection() {
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        return Map.of(
                "inspectionId", UUID.randomUUID(),
                "checkpoint", "CP220302001",
                "observedAt", Instant.now().toString(),
                "plate", "吉A88888",
                "persons", List.of(driver));
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
                now,
                now);
    }
}
