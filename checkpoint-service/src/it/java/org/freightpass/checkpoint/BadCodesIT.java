package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Zlib;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is held before the camera: refused with a reason, soon, and nothing of it or of anybody is written down. */
@CheckpointService
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCodesIT {
    private static final Logger LOG = LoggerFactory.getLogger(BadCodesIT.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration LIMIT = Duration.ofMillis(10);
    private static final int ROUND = 40;
    private static final int MOST_ROUNDS = 15;
    private static final String PLATE = "吉N91234";
    private static final String DOCUMENT = "98765X";
    private static final TestTrust TRUST = TestTrust.SHARED;
    private static final String GOOD =
            TRUST.token(TestTrust.claims(new PassNumber("220104700091"), 1, PLATE, 91, List.of(DOCUMENT)));

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    /** What any refusal takes on this machine; a bad code takes less than the limit more. */
    private long plainNanos;

    @BeforeAll
    void givenTheSampleRegisterAndWhatAnyRefusalTakes() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> view.checkpoint(new CheckpointCode("CP220302001")).isPresent());
        plainNanos = leastNanosFor(inspection(PassTokens.PREFIX), 0);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("truncated", GOOD.substring(0, GOOD.length() - 9)),
                Arguments.of("doubled", GOOD + GOOD),
                Arguments.of("doubled without its second prefix", GOOD + GOOD.substring(4)),
                Arguments.of("another prefix", "HC1:" + GOOD.substring(4)),
                Arguments.of("no prefix", GOOD.substring(4)),
                Arguments.of("nothing behind the prefix", PassTokens.PREFIX),
                Arguments.of("a compression bomb", bomb()),
                Arguments.of("CBOR 10,000 deep", TestTrust.text(deep(10_000))),
                Arguments.of(
                        "CBOR 10,000 deep, signed", TestTrust.text(TRUST.key().sign(deep(10_000), Map.of()))),
                Arguments.of("CBOR 900 deep, signed", TestTrust.text(TRUST.key().sign(deep(900), Map.of()))),
                Arguments.of("half a megabyte", PassTokens.PREFIX + "A".repeat(500_000)),
                Arguments.of("a good signature over a number", signed(new byte[] {0x18, 0x2a})),
                Arguments.of("a good signature over a text", signed("cpass".getBytes(StandardCharsets.US_ASCII))),
                Arguments.of("a good signature over no claims", signed(new byte[] {(byte) 0xa0})),
                Arguments.of("a good signature over claims of wrong types", signed(new byte[] {
                    (byte) 0xa4, 0x01, 0x01, 0x02, (byte) 0x80, 0x04, 0x61, 0x78, 0x3a, 0, 1, 0, 0, (byte) 0xf6
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void badCodeIsRefusedWithItsReasonSoonAndNothingIsWrittenDown(String what, String code, CapturedOutput output) {
        var body = inspection(code);

        var refused = Api.as(port, "officer1").post("/inspections", body);

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.body().path("code").asString()).isEqualTo("PASS_CODE_UNREADABLE");
        assertThat(refused.body().path("field").asString()).isEqualTo("token");
        assertThat(refused.body().path("detail").asString())
                .startsWith("The code ")
                .endsWith(".");
        assertThat(refused.body().path("remedy").asString()).isNotBlank();
        var nanos = leastNanosFor(body, plainNanos + LIMIT.toNanos());
        LOG.info("figure bad_code cpu_us={} what={}", nanos / 1000, what);
        assertThat(Duration.ofNanos(nanos - plainNanos)).isLessThan(LIMIT);
        var told = refused.body().toString();
        for (var personal : List.of(PLATE, DOCUMENT, middleOf(code))) {
            assertThat(told).doesNotContain(personal);
            assertThat(output.getAll()).doesNotContain(personal);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void inAQueueItSpoilsNoOther(String what, String code) {
        var bad = inspection(code);
        var good = inspection("");
        good.remove("token");
        for (var scan : List.of(bad, good)) {
            scan.put("offlineDecision", Map.of("standing", "NONE", "outcome", "RELEASE"));
        }

        var answer = Api.as(port, "officer1")
                .post("/inspections/batch", Map.of("items", List.of(bad, good)))
                .body();

        assertThat(answer.at("/items/0/problem/code").asString()).as(what).isEqualTo("PASS_CODE_UNREADABLE");
        assertThat(answer.at("/items/1/status").asString()).isEqualTo("RECORDED");
    }

    @Test
    void codeOfAWholeMegabyteIsRefusedBeforeItIsRead() {
        var answer = Api.as(port, "officer1").post("/inspections", inspection("FP1:" + "A".repeat(1024 * 1024)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().path("code").asString()).isEqualTo("BODY_TOO_LARGE");
        assertThat(answer.body().path("remedy").asString()).isNotBlank();
    }

    /**
     * Processor time of the whole process, client and all, for one refusal: the least of some rounds, because other
     * threads of it work too. Stops as soon as a round is below what is {@code enough}.
     */
    private long leastNanosFor(Map<String, Object> body, long enough) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var officer = Api.withToken(port, TestIssuer.token("officer1"));
        var text = MAPPER.writeValueAsString(body);
        var least = Long.MAX_VALUE;
        for (var round = 0; round < MOST_ROUNDS && least >= enough; round++) {
            var before = system.getProcessCpuTime();
            for (var i = 0; i < ROUND; i++) {
                officer.post("/inspections", text);
            }
            least = Math.min(least, (system.getProcessCpuTime() - before) / ROUND);
        }
        return least;
    }

    private static String middleOf(String code) {
        return code.length() < 80 ? "FP1:" + DOCUMENT : code.substring(20, 70);
    }

    private static String bomb() {
        return PassTokens.PREFIX + Base45.encode(Zlib.deflate(new byte[500_000]));
    }

    private static byte[] deep(int levels) {
        var bytes = new byte[levels];
        Arrays.fill(bytes, (byte) 0x81);
        return bytes;
    }

    private static String signed(byte[] claims) {
        return TestTrust.text(TRUST.key().sign(claims, Map.of()));
    }

    private static Map<String, Object> inspection(String code) {
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        var body = new HashMap<String, Object>();
        body.put("inspectionId", UUID.randomUUID());
        body.put("checkpoint", "CP220302001");
        body.put("observedAt", Instant.now().minusSeconds(5).toString());
        body.put("plate", PLATE);
        body.put("token", code);
        body.put("crewSeen", List.of(DOCUMENT));
        body.put("persons", List.of(driver));
        return body;
    }
}
