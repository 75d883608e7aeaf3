package org.freightpass.webkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.TrialService;
import org.freightpass.webkit.trial.TrialWrites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = TrialService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdempotencyIT {

    private static final String PATH = "/api/v1/orders";
    private static final String ORDER = "{\"name\":\"a\"}";

    @LocalServerPort
    int port;

    @Autowired
    TrialWrites writes;

    @Autowired
    JdbcClient jdbc;

    private Http http = Http.on(0);
    private String key = "";
    private int before;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry settings) {
        TestDatabase database = RealPostgres.database();
        settings.add("spring.datasource.url", database::url);
        settings.add("spring.datasource.username", database::username);
        settings.add("spring.datasource.password", database::password);
        settings.add("freight.web.issuer", TestIssuer::issuer);
        settings.add("freight.web.jwk-set-uri", TestIssuer::jwkSetUri);
        settings.add("freight.web.body-limits[/api/v1/uploads]", () -> "60MB");
        settings.add("freight.web.idempotency.ignored-paths", () -> "/api/v1/open/**");
    }

    @BeforeEach
    void newKey() {
        http = Http.on(port).with(TestIssuer.token("firm1"));
        key = UUID.randomUUID().toString();
        before = writes.effects();
    }

    @Test
    void theSameRequestAgainIsAnsweredAgainAndDoneOnce() {
        Answer first = order(ORDER);
        Answer again = order(ORDER);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        order(ORDER);

        Answer otherBody = order("{\"name\":\"b\"}");
        Answer otherPath = http.post("/api/v1/uploads", "a", keyed("text/csv"));

        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(otherBody.text("field")).isEqualTo("Idempotency-Key");
        assertThat(otherPath.status()).isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherClientIsAnotherKey() {
        order(ORDER);
        Answer other = Http.on(port).with(TestIssuer.token("firm2")).post(PATH, ORDER, keyed("application/json"));

        assertThat(other.status()).isEqualTo(201);
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void withoutAKeyEachRequestIsDone() {
        http.post(PATH, ORDER);
        http.post(PATH, ORDER);

        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void whileOneIsUnderWayTheSameIsAskedToWait() throws Exception {
        writes.hold();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> order(ORDER));
        writes.awaitBegun();

        Answer second = order(ORDER);
        writes.allow();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
        assertThat(second.json().get("retryable").asBoolean()).isTrue();
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.get().status()).isEqualTo(201);
        assertThat(order(ORDER).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        var all = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> order(ORDER)))
                .toList();

        assertThat(all).allSatisfy(answer -> assertThat(answer.join().status()).isIn(201, 409));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void aRequestThatWasLostIsTakenOverOnceItCountsAsAbandoned() {
        order(ORDER);
        jdbc.sql("update idempotency_key set status = null, claimed_at = now() - interval '60 seconds'"
                        + " where key = :key")
                .param("key", key)
                .update();
        assertThat(order(ORDER).status()).isEqualTo(409);

        jdbc.sql("update idempotency_key set claimed_at = now() - interval '121 seconds' where key = :key")
                .param("key", key)
                .update();
        assertThat(order(ORDER).status()).isEqualTo(201);
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void aKeyOverItsTimeIsNewAgain() {
        order(ORDER);
        jdbc.sql("update idempotency_key set expires_at = now() - interval '1 second' where key = :key")
                .param("key", key)
                .update();

        assertThat(order("{\"name\":\"b\"}").status()).isEqualTo(201);
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void ourOwnFailureIsNotKept() {
        assertThat(order("{\"name\":\"fails\"}").status()).isEqualTo(500);
        assertThat(order(ORDER).status()).isEqualTo(201);
    }

    @Test
    void aRefusalIsKeptLikeAnyAnswer() {
        assertThat(order("{\"name\":\"\"}").status()).isEqualTo(400);
        assertThat(order("{\"name\":\"\"}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aMalformedKeyIsRefused() {
        key = "a".repeat(128);
        assertThat(order(ORDER).status()).isEqualTo(201);
        for (String bad : new String[] {"a".repeat(129), "a b", "", "\"\"", "é"}) {
            key = bad;
            Answer answer = order(ORDER);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        }
    }

    @Test
    void aLargeBodyIsHashedOnItsWay() {
        byte[] body = new byte[50 * 1024 * 1024];
        Answer first = http.send("POST", "/api/v1/uploads", keyed("text/csv"), BodyPublishers.ofByteArray(body));
        Answer again = http.send("POST", "/api/v1/uploads", keyed("text/csv"), BodyPublishers.ofByteArray(body));
        body[body.length - 1] = 1;
        Answer other = http.send("POST", "/api/v1/uploads", keyed("text/csv"), BodyPublishers.ofByteArray(body));

        assertThat(first.text("size")).isEqualTo("" + body.length);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anUploadIsTheSameWhateverItsBoundary() {
        Answer first = multipart("x", "abc");
        Answer again = multipart("y", "abc");
        Answer other = multipart("y", "abd");

        assertThat(first.text("size")).isEqualTo("3");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whatIsOverItsTimeIsDeletedAndTheRestIsNot() {
        order(ORDER);
        jdbc.sql("insert into idempotency_key (client, key, request_hash, claim, claimed_at, expires_at)"
                        + " select 'x', 'old-' || n, '', gen_random_uuid(), now() - interval '2 days',"
                        + " now() - interval '1 day' from generate_series(1, 2500) n")
                .update();

        new ExpiredKeys(
                        new IdempotencyKeys(jdbc, () -> null, Duration.ofDays(1), Duration.ofMinutes(1)),
                        Duration.ofDays(1),
                        Clock.systemUTC())
                .sweep();

        assertThat(rows("old-%")).isZero();
        assertThat(rows(key)).isEqualTo(1);
    }

    @Test
    void anIgnoredPathTakesAnyKey() {
        Answer answer = http.post("/api/v1/open/greetings", "\"you\"", keyed("application/json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(rows(key)).isZero();
    }

    private long rows(String like) {
        return jdbc.sql("select count(*) from idempotency_key where key like :like")
                .param("like", like)
                .query(Long.class)
                .single();
    }

    private Answer order(String body) {
        return http.post(PATH, body, keyed("application/json"));
    }

    private Answer multipart(String boundary, String content) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                + content + "\r\n--" + boundary + "--\r\n";
        return http.post("/api/v1/uploads", body, keyed("multipart/form-data; boundary=" + boundary));
    }

    private Map<String, String> keyed(String type) {
        return Map.of("Idempotency-Key", key, "Content-Type", type);
    }

    private int effects() {
        return writes.effects() - before;
    }
}
