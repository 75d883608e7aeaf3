package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.roads.KnownRoads;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.testkit.RealKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Closures, risk areas, service areas and test points: entered, published, held in the view, used. */
@CheckpointService
class RoadsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private KnownRoads known;

    @BeforeEach
    void givenTheSampleRegister() {
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode("CP220302001")).isPresent());
    }

    @Test
    void sampleHoldsTheEightyOnePairsOfWhichEightWereNamed() {
        var pages =
                Api.anonymous(port).get("/roads/service-areas?limit=200").body().get("items");
        assertThat(pages.size()).isEqualTo(81);
        assertThat(pages.valueStream().filter(area -> !area.get("sample").booleanValue()))
                .extracting(area -> area.get("name").stringValue())
                .containsExactlyInAnyOrder("烟筒山", "公主岭", "四平", "敦化", "查干湖", "德惠", "英额布", "辽源西");
        assertThat(Api.anonymous(port)
                        .get("/roads/test-points")
                        .body()
                        .get("items")
                        .size())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void listIsPagedByCursorAndFilteredByDivision() {
        var first = Api.anonymous(port).get("/roads/service-areas?limit=50").body();
        var second = Api.anonymous(port)
                .get("/roads/service-areas?limit=50&cursor=" + first.get("next").stringValue())
                .body();
        assertThat(first.get("items").size() + second.get("items").size()).isEqualTo(81);
        assertThat(Api.anonymous(port)
                        .get("/roads/service-areas?division=220184")
                        .body()
                        .get("items")
                        .valueStream())
                .isNotEmpty()
                .allSatisfy(area -> assertThat(area.get("county").stringValue()).isEqualTo("220184"));
    }

    @Test
    void closureIsEnteredTakenIntoTheViewEndedAndToldToTheOfficer() {
        var keeper = Api.as(port, "op-transport-province");
        var entered = keeper.post("/roads/closures", closure("220802", null));
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        var code = entered.body().get("code").stringValue();
        await().atMost(PATIENCE).until(() -> version(code) == 1);

        var inspected = Api.as(port, "officer1").post("/inspections", inspection("220802"));
        assertThat(inspected.body().get("outcome").stringValue()).isEqualTo("RELEASE");
        assertThat(inspected.body().get("roads").get(0).get("code").stringValue())
                .isEqualTo(code);
        assertThat(inspected.body().get("roads").get(0).get("rule").stringValue())
                .isEqualTo("RR-10");

        var change = new HashMap<>(closure("220802", "2022-04-19T00:00:00Z"));
        change.put("version", 1);
        assertThat(keeper.put("/roads/closures/" + code, change)
                        .body()
                        .get("version")
                        .intValue())
                .isEqualTo(2);
        await().atMost(PATIENCE).until(() -> version(code) == 2);
        assertThat(keeper.put("/roads/closures/" + code, change)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("STALE_VERSION");

        var again = Api.as(port, "officer1").post("/inspections", inspection("220802"));
        assertThat(again.body().get("roads").size()).isZero();
        assertThat(codes("/roads/closures")).doesNotContain(code);
        assertThat(codes("/roads/closures?past=true")).contains(code);
    }

    @Test
    void affectedCountyWithoutRegimeIsProposed() {
        var entered = Api.as(port, "admin")
                .post(
                        "/roads/risk-areas",
                        Map.of(
                                "county", "230102",
                                "name", "街道",
                                "level", "HIGH",
                                "from", "2022-04-18T00:00:00Z"));
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Api.as(port, "op-transport-province")
                                .get("/roads/regimes/proposals")
                                .body()
                                .get("items")
                                .valueStream())
                        .extracting(proposal -> proposal.get("county").stringValue())
                        .contains("230102")
                        .doesNotContain("220103"));
    }

    @Test
    void nextTestPointIsTheNearestOfPlaceOrCheckpoint() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(next("checkpoint=CP220184001")).startsWith("公主岭");
            assertThat(next("longitude=128.2&latitude=43.3")).startsWith("敦化");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "longitude=125, 400, latitude",
        "longitude=200&latitude=43, 400, longitude",
        "longitude=x&latitude=43, 400, longitude",
        "checkpoint=X, 400, checkpoint",
        "checkpoint=CP220106999, 404, checkpoint"
    })
    void badPlaceIsNamed(String query, int status, String field) {
        var answer = Api.anonymous(port).get("/roads/test-points/next?" + query);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().get("field").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "area, , 400, area",
        "area, 999999, 400, area",
        "area, 2201, 400, area",
        "kind, MOON, 400, kind",
        "from, yesterday, 400, from",
        "until, 2022-04-18T00:00:00Z, 422, until",
        "approvedBy, , 400, approvedBy",
        "approvedByDivision, 220802, 422, approvedByDivision",
        "serviceArea, SA220184-2, 400, serviceArea",
        "surprise, x, 400, surprise"
    })
    void badClosureIsNamed(String name, @Nullable String value, int status, String field) {
        var body = new HashMap<>(closure("220802", null));
        if (value == null) {
            body.remove(name);
        } else {
            body.put(name, value);
        }
        var answer = Api.as(port, "admin").post("/roads/closures", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().get("field").stringValue()).isEqualTo(field);
        assertThat(answer.body().get("remedy").stringValue()).isNotBlank();
    }

    @Test
    void recordWithAForeignKeyOrAnUnknownTypeIsSetAsideAndTheNextIsTaken() {
        var state = "{\"code\":\"RA220802-7\",\"version\":1,\"county\":\"220802\",\"name\":\"x\",\"level\":\"LOW\","
                + "\"from\":\"2022-04-18T00:00:00Z\",\"sample\":false,\"changedAt\":\"2022-04-18T00:00:00Z\"}";
        try (var events = new TestEvents(RealKafka.bootstrap())) {
            events.send(EventType.RISK_AREA_SET, UUID.randomUUID(), "risk-area:RA220802-8", state);
            events.send(EventType.RISK_AREA_SET, UUID.randomUUID(), "risk-area:RA220802-7", state);
            await().atMost(PATIENCE).until(() -> version("RA220802-7") == 1);
            assertThat(version("RA220802-8")).isZero();
            events.tombstone(EventType.RISK_AREA_SET, "risk-area:RA220802-7");
            await().atMost(PATIENCE).until(() -> version("RA220802-7") == 0);
        }
        try (var dead = new TestReading(RealKafka.bootstrap(), Topics.ROADS + Topics.DEAD_LETTERS)) {
            var set = dead.await(event -> "risk-area:RA220802-8".equals(event.key()), 1, PATIENCE);
            assertThat(new String(set.getFirst().value(), StandardCharsets.UTF_8))
                    .isEqualTo(state);
        }
    }

    private int version(String code) {
        return known.entries().stream()
                .map(entry -> entry.filing())
                .filter(filing -> filing.code().equals(code))
                .mapToInt(filing -> filing.version())
                .findFirst()
                .orElse(0);
    }

    private List<String> codes(String path) {
        return Api.anonymous(port)
                .get(path)
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("code").stringValue())
                .toList();
    }

    private String next(String query) {
        JsonNode items = Api.anonymous(port)
                .get("/roads/test-points/next?" + query)
                .body()
                .get("items");
        return items.isEmpty() ? "" : items.get(0).get("name").stringValue();
    }

    private static Map<String, Object> closure(String county, @Nullable String until) {
        var body = new HashMap<String, Object>(Map.of(
                "kind", "TOLL_EXIT",
                "area", county,
                "name", "收费站出口",
                "direction", "出口",
                "from", "2022-04-18T00:00:00Z",
                "approvedBy", "group",
                "approvedByDivision", "220800"));
        if (until != null) {
            body.put("until", until);
        }
        return body;
    }

    private static Map<String, Object> inspection(String destination) {
        var test = Map.of(
                "result",
                "NEGATIVE",
                "reportedAt",
                Instant.now().minusSeconds(3600).toString());
        var driver = Map.of(
                "role",
                "DRIVER",
                "temperatureC",
                36.5,
                "healthCode",
                "GREEN",
                "itineraryStarred",
                false,
                "lastTest",
                test);
        return Map.of(
                "inspectionId", UUID.randomUUID(),
                "checkpoint", "CP220302001",
                "observedAt", Instant.now().toString(),
                "plate", "吉A77777",
                "claimedRoute", Map.of("origin", "220302", "destination", destination),
                "persons", List.of(driver));
    }
}
