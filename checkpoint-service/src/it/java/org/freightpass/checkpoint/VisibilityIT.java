package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the broker has acknowledged is seen: soon (a bound wide enough for a busy machine), and many at once. */
@CheckpointService
class VisibilityIT {
    private static final Logger LOG = LoggerFactory.getLogger(VisibilityIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

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
                assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
                lags[i] = System.nanoTime() - sent;
            }
        }
        Arrays.sort(lags);
        LOG.info("figure ack_to_visible p50_ms={} p99_ms={}", lags[100] / 1e6, lags[198] / 1e6);
        assertThat(Duration.ofNanos(lags[100])).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void convoyIsSeenInTheOrderAskedAndWithoutWhatIsUnknown() {
        var first = PassNumber.of(PassType.UNIFIED, new DivisionCode("220106"), 1);
        var second = PassNumber.of(PassType.UNIFIED, new DivisionCode("220106"), 2);
        try (var events = new TestEvents(RealKafka.bootstrap())) {
            for (var number : List.of(first, second)) {
                events.pass(pass(number));
                assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
            }
        }

        var answer = Api.as(port, "officer1")
                .get("/passes?number=" + second.typed().replace(" ", "%20") + "&number=220106999999&number="
                        + first.value() + "&number=" + second.value());

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().get("items"))
                .extracting(item -> item.get("number").stringValue())
                .containsExactly(second.value(), first.value());
        assertThat(answer.body().get("items").get(0).get("typedNumber").stringValue())
                .isEqualTo(second.typed());
        assertThat(answer.body().has("asOf")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "101, 400"})
    void convoyHasALimit(int numbers, int status) {
        var question = IntStream.rangeClosed(1, numbers)
                .mapToObj(serial -> "number="
                        + PassNumber.of(PassType.UNIFIED, new DivisionCode("220106"), 1000 + serial)
                                .value())
                .collect(Collectors.joining("&", "/passes?", ""));

        var answer = Api.as(port, "officer1").get(question);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("field").asString("")).isEqualTo(status == 400 ? "number" : "");
    }

    @Test
    void oneBadNumberOfAConvoyIsNamed() {
        var answer = Api.as(port, "officer1").get("/passes?number=220106000001&number=22010600000199");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").stringValue()).isEqualTo("number");
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
