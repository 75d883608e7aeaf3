package org.freightpass.webkit.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTrial
class ProblemAnswerTests {

    @LocalServerPort
    int port;

    private Http http = Http.on(0);

    @BeforeEach
    void signIn() {
        http = Http.on(port).with(TestIssuer.token("firm1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"returned", "answered", "thrown"})
    void aRefusalLooksTheSameHoweverTheControllerGivesIt(String way) {
        Answer answer = http.get("/api/v1/refused/" + way);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().toString()).isEqualTo("""
                {"detail":"Version 3 is the newest.","instance":"/api/v1/refused/%s","status":409,\
                "title":"Someone else changed this in between",\
                "type":"https://freightpass.org/problems/STALE_VERSION","code":"STALE_VERSION","retryable":false,\
                "field":"version","remedy":"Read it again and repeat the change.","newest":3}""".formatted(way));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\":\"a\",\"colour\":\"PINK\"}           | FIELD_INVALID   | colour",
                "{\"name\":\"a\",\"colour\":1}                  | FIELD_INVALID   | colour",
                "{\"name\":\"a\",\"day\":\"2022-02-30\"}        | FIELD_INVALID   | day",
                "{\"name\":\"a\",\"at\":\"yesterday\"}          | FIELD_INVALID   | at",
                "{\"name\":\"a\",\"lines\":[{\"name\":\"x\",\"amount\":\"y\"}]} | FIELD_INVALID | lines[0].amount",
                "{\"name\":\"a\",\"lines\":[{\"name\":\"x\",\"amount\":1.5}]}   | FIELD_INVALID | lines[0].amount",
                "{\"name\":\"a\",\"lines\":[{\"name\":\"x\",\"amount\":11}]}    | FIELD_INVALID | lines[0].amount",
                "{\"name\":\"a\",\"lines\":{}}                  | FIELD_INVALID   | lines",
                "{\"name\":[]}                                  | FIELD_INVALID   | name",
                "{\"name\":\" \"}                               | FIELD_MISSING   | name",
                "{}                                             | FIELD_MISSING   | name",
                "{\"name\":\"a\",\"colr\":\"BLUE\"}             | FIELD_UNKNOWN   | colr",
                "{\"name\":\"a\"} tail                          | BODY_UNREADABLE | ~~",
                "{\"name\":                                     | BODY_UNREADABLE | ~~",
                "[]                                             | BODY_UNREADABLE | ~~",
                "~~                                             | BODY_UNREADABLE | ~~",
                "null                                           | BODY_UNREADABLE | ~~"
            })
    void aBadBodyNamesTheField(String body, String code, String field) {
        Answer answer = http.post("/api/v1/orders", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).as(answer.body()).isEqualTo(code);
        assertThat(answer.text("field")).as(answer.body()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("tools.jackson", "org.freightpass.webkit.trial", "java.");
    }

    @Test
    void everyThingWrongWithABodyIsListed() {
        Answer answer = http.post("/api/v1/orders", "{\"lines\":[{\"name\":\"\",\"amount\":11}]}");

        assertThat(answer.json().get("errors").size()).isEqualTo(3);
    }

    @Test
    void anUnknownEnumValueSaysWhichAreKnown() {
        Answer answer = http.post("/api/v1/orders", "{\"name\":\"a\",\"colour\":\"PINK\"}");

        assertThat(answer.text("detail")).contains("PINK").contains("BLUE, YELLOW");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search,              400, FIELD_MISSING, plate",
        "/api/v1/search?plate=A&least=0, 400, FIELD_INVALID, least",
        "/api/v1/search?plate=A&least=x, 400, FIELD_INVALID, least",
        "/api/v1/items/seven,         400, FIELD_INVALID, number",
        "/api/v1/numbers?limit=0,     400, FIELD_INVALID, limit",
        "/api/v1/numbers?limit=201,   400, FIELD_INVALID, limit",
        "/api/v1/numbers?cursor=%21,  400, FIELD_INVALID, cursor",
        "/api/v1/numbers?cursor=YQ,   400, FIELD_INVALID, cursor",
        "/api/v1/nowhere,             404, NOT_FOUND, ''",
        "/api/v1/orders,              405, METHOD_NOT_ALLOWED, ''",
        "/api/v1/away,                503, OUTAGE, ''",
        "/api/v1/away/at-the-end,     503, OUTAGE, ''",
        "/api/v1/too-long,            500, INTERNAL, ''"
    })
    void aBadRequestNamesTheParameter(String path, int status, String code, String field) {
        Answer answer = http.get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    @Test
    void aWrongMethodOrTypeSaysWhatIsPossible() {
        assertThat(http.get("/api/v1/orders").header("Allow")).isEqualTo("POST");
        Answer answer = http.post("/api/v1/orders", "<a/>", Map.of("Content-Type", "application/xml"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("code")).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(answer.header("Accept")).contains("application/json");
    }

    @Test
    void whatFailsOnOurSideShowsAnIdAndNoMessage() {
        Answer answer = http.get("/api/v1/broken", Map.of("X-Correlation-Id", "abc-1"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("code")).isEqualTo("INTERNAL");
        assertThat(answer.text("correlationId")).isEqualTo("abc-1");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "trace");
    }

    @Test
    void anOutageSaysWhenToComeAgainAndNotWhatIsAway() {
        Answer answer = http.get("/api/v1/away");

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().get("retryable").asBoolean()).isTrue();
        assertThat(answer.body()).doesNotContain("10.1.2.3");
    }

    @Test
    void whatTheFirewallRefusesIsAProblemToo() {
        Answer answer = http.get("/api/v1/items/1;x=2");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("REQUEST_INVALID");
        assertThat(answer.text("instance")).isEqualTo("/api/v1/items/1;x=2");
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty();
    }

    @Test
    void aBrokenUploadIsTheClientsFault() {
        Answer answer = http.send(
                "POST",
                "/api/v1/uploads",
                Map.of("Content-Type", "multipart/form-data; boundary=x"),
                BodyPublishers.ofString("--x\r\nno part"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("BODY_UNREADABLE");
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        Answer first = http.get("/api/v1/numbers?limit=60");
        Answer last = http.get("/api/v1/numbers?limit=60&cursor=" + first.text("next"));

        assertThat(first.json().get("items").size()).isEqualTo(60);
        assertThat(last.json().get("items").size()).isEqualTo(40);
        assertThat(last.json().get("items").get(0).asInt()).isEqualTo(60);
        assertThat(last.json().has("next")).isFalse();
    }
}
