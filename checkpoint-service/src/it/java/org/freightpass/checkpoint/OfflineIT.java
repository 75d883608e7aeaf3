package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.checkpoint.offline.KitKey;
import org.freightpass.checkpoint.offline.KitKeys;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.PartList;
import org.freightpass.passtoken.trust.PartLists;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The kit, and the queue of a scanner that was without a network. */
@CheckpointService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HERE = "CP220302001";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KitKeys kitKeys;

    private final TestEvents events = new TestEvents(RealKafka.bootstrap());

    @BeforeAll
    void givenTheSampleRegister() {
        await().atMost(PATIENCE)
                .until(() -> List.of(HERE, "CP220184001", "CP222401001").stream()
                        .allMatch(code ->
                                view.checkpoint(new CheckpointCode(code)).isPresent()));
    }

    @AfterAll
    void close() {
        events.close();
    }

    @Test
    void kitHoldsTheOfficersOwnCheckpoints() {
        var register = part("officer1", "register");
        var others = part("officer2", "register");

        assertThat(register.path("checkpoints").findValuesAsString("code"))
                .containsExactlyInAnyOrder("CP220302001", "CP220184001");
        assertThat(others.path("checkpoints").findValuesAsString("code")).containsExactly("CP222401001");
        assertThat(part("officer1", "regimes").path("defaultRuleSet").asString())
                .isEqualTo("2022-04-18");
        assertThat(part("officer1", "places").path("220104").asString()).isNotBlank();
    }

    @Test
    void partThatHasNotChangedIsNotSentAgainAndGoesCompressed() throws Exception {
        var manifest = Api.as(port, "officer1").get("/offline-kit").body();
        var first = raw("offline-kit/places", "Accept-Encoding", "gzip");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = raw("offline-kit/places", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag).contains(digestOf(manifest, "places"));
    }

    /** Nobody endorses in these tests but themselves: the row is what pass-service's answer would have put there. */
    @Test
    void kitIsUncertifiedUntilTheRootHasEndorsedItsKeyAndVerifiesAsAWholeThen() {
        jdbc.sql("UPDATE kit_key SET endorsement = NULL").update();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(kit().path("certified").asBoolean(true)).isFalse());
        assertThat(kit().has("signature")).isFalse();
        var before = digestOf(kit(), "places");

        givenEndorsement("road-signs");
        givenEndorsement(Endorsement.OFFLINE_KIT);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(kit().path("certified").asBoolean()).isTrue());
        var kit = kit();

        var verified = PartLists.verify(
                Base64.getDecoder().decode(kit.path("signature").asString()),
                Base64.getDecoder().decode(kit.path("endorsement").asString()),
                List.of(TestTrust.root().publicKey()));
        assertThat(verified)
                .isInstanceOfSatisfying(
                        Verification.Valid.class,
                        valid ->
                                assertThat(((PartList) valid.value()).digests()).isEqualTo(digests(kit)));
        assertThat(kit().path("signature").asString())
                .isNotEqualTo(kit.path("signature").asString());
        assertThat(digestOf(kit(), "places")).isEqualTo(before);
    }

    @Test
    void ofTwoKeysMadeAtOnceOneCounts() {
        var newest = await().atMost(PATIENCE)
                .until(kitKeys::all, all -> !all.isEmpty())
                .getFirst();
        for (var kid : List.of("00000000000000a1", "00000000000000a2")) {
            kitKeys.add(new KitKey(kid, "x", "y", Instant.EPOCH, null), "AAAA", "00000000000000a0");
            kitKeys.add(new KitKey(kid, "x", "y", Instant.EPOCH, null), "AAAA", null);
        }
        assertThat(kitKeys.all()).extracting(KitKey::kid).containsExactly(newest.kid());

        kitKeys.add(new KitKey("00000000000000a1", "x", "y", Instant.EPOCH, null), "AAAA", newest.kid());

        assertThat(kitKeys.all()).extracting(KitKey::kid).containsExactly(newest.kid(), "00000000000000a1");
        assertThat(kitKeys.store("00000000000000a1")).isEqualTo("AAAA");
        jdbc.sql("DELETE FROM kit_key WHERE kid = '00000000000000a1'").update();
    }

    private JsonNode kit() {
        return Api.as(port, "officer1").get("/offline-kit").body();
    }

    private void givenEndorsement(String purpose) {
        var key = await().atMost(PATIENCE)
                .until(kitKeys::all, all -> !all.isEmpty())
                .getFirst();
        var publicKey = VerificationKey.of(
                Base64.getUrlDecoder().decode(key.x()), Base64.getUrlDecoder().decode(key.y()));
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var endorsement = new Endorsement(publicKey, purpose, now, now.minusSeconds(60), now.plus(Duration.ofDays(30)));
        kitKeys.endorse(
                key.kid(), Base64.getEncoder().encodeToString(Endorsements.sign(endorsement, TestTrust.root())));
    }

    private static Map<String, String> digests(JsonNode kit) {
        var digests = new TreeMap<String, String>();
        kit.path("parts")
                .forEach(part -> digests.put(
                        part.path("name").asString(), part.path("sha256").asString()));
        return digests;
    }

    @Test
    void unknownPartIsNotFound() {
        assertThat(Api.as(port, "officer1").get("/offline-kit/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void queueIsRecordedOnceHoweverOftenItComes() {
        var scans = IntStream.range(0, 50)
                .mapToObj(i -> scan("吉K3%04d".formatted(i), Instant.now().minusSeconds(600)))
                .toList();

        var first = batch(scans);
        var again = batch(scans);

        assertThat(first.path("recorded").asInt()).as("%s", first).isEqualTo(50);
        assertThat(again.path("duplicates").asInt()).as("%s", again).isEqualTo(50);
        var ids = scans.stream().map(scan -> scan.get("inspectionId")).toArray(Object[]::new);
        assertThat(first.path("items").findValuesAsString("inspectionId"))
                .containsExactly(Arrays.stream(ids).map(Object::toString).toArray(String[]::new));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM inspection WHERE plate LIKE '吉K3____'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(50));
    }

    @Test
    void eachScanIsDecidedAsOfItsOwnTime() {
        var revokedAt = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        var number = revokedPass("220104900001", "吉A40001", revokedAt);
        var before = scan("吉A40001", revokedAt.minusSeconds(1));
        var after = scan("吉A40001", revokedAt);
        before.put("passNumber", number);
        after.put("passNumber", number);

        // The later one first: the order in the queue is not the order in which they were made.
        var items = batch(List.of(after, before)).path("items");

        assertThat(items.get(0).path("standing").asString()).as("%s", items).isEqualTo("REVOKED");
        assertThat(items.get(0).path("conflict").asString()).isEqualTo("RELEASED");
        assertThat(items.get(1).path("standing").asString()).isEqualTo("VALID");
        assertThat(items.get(1).has("conflict")).isFalse();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(conflictsOf("吉A40001")).containsExactly("RELEASED"));
        var history = Api.as(port, "officer1")
                .get("/inspections?plate=%E5%90%89A40001")
                .body();
        assertThat(history.path("items").get(0).path("offlineStanding").asString())
                .isEqualTo("VALID");
        assertThat(history.path("items").get(0).path("conflict").asString()).isEqualTo("RELEASED");
    }

    @ParameterizedTest
    @CsvSource({
        "observedAt, 2999-01-01T00:00:00Z, SCAN_AHEAD, observedAt",
        "observedAt, 2022-04-18T00:00:00Z, SCAN_TOO_OLD, observedAt",
        "observedAt, yesterday, FIELD_INVALID, observedAt",
        "plate, 吉I12345, FIELD_INVALID, plate",
        "checkpoint, CP222401001, CHECKPOINT_NOT_YOURS, checkpoint",
        "offlineDecision, , FIELD_MISSING, offlineDecision",
        "surprise, 1, FIELD_UNKNOWN, surprise"
    })
    void scanThatCannotBeTakenSpoilsNoOther(String field, String value, String code, String at) {
        var bad = scan("吉A50001", Instant.now().minusSeconds(60));
        if (value == null) {
            bad.remove(field);
        } else {
            bad.put(field, value);
        }

        var answer = batch(List.of(bad, scan("吉A50002", Instant.now().minusSeconds(60))));

        assertThat(answer.path("refused").asInt()).as("%s", answer).isOne();
        assertThat(answer.path("recorded").asInt()).isOne();
        var problem = answer.path("items").get(0).path("problem");
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo(at);
        assertThat(problem.path("remedy").asString()).isNotBlank();
    }

    @Test
    void itemsThatAreNoScansAreRefusedOneByOne() {
        var items = new ArrayList<Object>(List.of("text", 17));
        items.add(null);

        var answer = Api.as(port, "officer1").post("/inspections/batch", Map.of("items", items));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().path("refused").asInt()).isEqualTo(3);
    }

    @Test
    void sameIdWithAnotherScanIsRefused() {
        var scan = scan("吉A50003", Instant.now().minusSeconds(60));
        batch(List.of(scan));
        scan.put("plate", "吉A50004");

        assertThat(batch(List.of(scan))
                        .path("items")
                        .get(0)
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("INSPECTION_ID_REUSED");
    }

    @Test
    void batchWithoutOrWithTooManyItemsIsRefusedWhole() {
        var none = Api.as(port, "officer1").post("/inspections/batch", "{}");
        var many = Api.as(port, "officer1").post("/inspections/batch", Map.of("items", Collections.nCopies(5001, 1)));
        var large = Api.as(port, "officer1")
                .post("/inspections/batch", Map.of("items", List.of("x".repeat(5 * 1024 * 1024))));

        assertThat(none.status()).isEqualTo(400);
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.body().path("code").asString()).isEqualTo("BATCH_TOO_LARGE");
        assertThat(large.status()).isEqualTo(413);
    }

    private String revokedPass(String number, String plate, Instant revokedAt) {
        events.send(EventType.PASS_REVOKED, number, revokedState(number, plate, revokedAt));
        await().atMost(PATIENCE).until(() -> view.pass(new PassNumber(number)).isPresent());
        return number;
    }

    private static PassState revokedState(String number, String plate, Instant revokedAt) {
        return new PassState(
                number,
                2,
                PassType.UNIFIED,
                PassState.Status.REVOKED,
                plate,
                PlateColour.YELLOW,
                "220302",
                "210102",
                List.of(),
                true,
                GoodsCategory.LIVING,
                revokedAt.minusSeconds(86_400),
                revokedAt.plusSeconds(86_400),
                "220104",
                Department.COMMERCE,
                null,
                null,
                PassState.Channel.ONLINE,
                "misused",
                false,
                null,
                null,
                revokedAt.minusSeconds(86_400),
                revokedAt);
    }

    private List<String> conflictsOf(String plate) {
        return jdbc.sql("SELECT conflict FROM inspection WHERE plate = :plate AND conflict IS NOT NULL")
                .param("plate", plate)
                .query(String.class)
                .list();
    }

    private JsonNode batch(List<? extends Map<String, Object>> scans) {
        var answer = Api.as(port, "officer1").post("/inspections/batch", Map.of("items", scans));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode part(String account, String name) {
        var answer = Api.as(port, account).get("/offline-kit/" + name);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String digestOf(JsonNode manifest, String name) {
        for (var part : manifest.path("parts")) {
            if (part.path("name").asString().equals(name)) {
                return part.path("sha256").asString();
            }
        }
        throw new AssertionError("no part " + name + " in " + manifest);
    }

    private HttpResponse<byte[]> raw(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .header("Authorization", "Bearer " + TestIssuer.token("officer1"))
                .header(header, value)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, Object> scan(String plate, Instant observedAt) {
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        var scan = new HashMap<String, Object>();
        scan.put("inspectionId", UUID.randomUUID());
        scan.put("checkpoint", HERE);
        scan.put("observedAt", observedAt.toString());
        scan.put("plate", plate);
        scan.put("persons", List.of(driver));
        scan.put("offlineDecision", Map.of("standing", "VALID", "outcome", "RELEASE"));
        return scan;
    }
}
