package org.freightpass.webkit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTrial
class BearerTokenTests {

    @LocalServerPort
    int port;

    @Test
    void callerCarriesTheClaimsOfTheToken() {
        Answer answer = as(TestIssuer.token("op-iit")).get("/api/v1/whoami");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("username")).isEqualTo("op-iit");
        assertThat(answer.text("department")).isEqualTo("IIT");
        assertThat(answer.text("division")).isEqualTo("220100");
        assertThat(answer.json().get("roles").toString()).isEqualTo("[\"OPERATOR\"]");
    }

    @Test
    void withoutATokenAClosedPathAsksForOne() {
        Answer answer = Http.on(port).get("/api/v1/whoami");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.text("code")).isEqualTo("TOKEN_MISSING");
        assertThat(answer.text("instance")).isEqualTo("/api/v1/whoami");
        assertThat(answer.text("type")).isEqualTo("https://freightpass.org/problems/TOKEN_MISSING");
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
        assertThat(answer.json().get("retryable").asBoolean()).isFalse();
        assertThat(answer.text("remedy")).isNotEmpty();
    }

    @Test
    void withoutATokenAPublicPathAnswersNobody() {
        Answer answer = Http.on(port).get("/api/v1/open");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("subject")).isEqualTo("anonymous");
    }

    @Test
    void aPublicReadDoesNotOpenTheWriteBesideIt() {
        assertThat(Http.on(port).post("/api/v1/open", "{}").status()).isEqualTo(401);
        assertThat(Http.on(port).post("/api/v1/open/greetings", "\"you\"").status())
                .isEqualTo(200);
    }

    @Test
    void aBadTokenIsRefusedOnAPublicPathToo() {
        assertThat(as("nonsense").get("/api/v1/open").status()).isEqualTo(401);
    }

    @Test
    void refusedTokensSayWhy() {
        assertRefused(TestIssuer.foreignToken(), "signature");
        assertRefused(TestIssuer.expiredToken(), "expired");
        assertRefused(token(Map.of("iss", "https://elsewhere.example")), "issuer");
        assertRefused(token(Map.of("aud", "another-service")), "audience");
        assertRefused("a.b.c", "malformed");
        assertRefused("eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.", "issuer");
    }

    @Test
    void anUnsignedTokenOfTheRightIssuerIsRefused() {
        String header = base64("{\"alg\":\"none\"}");
        String claims = base64("{\"iss\":\"" + TestIssuer.issuer() + "\",\"aud\":\"freight-pass\",\"sub\":\"admin\","
                + "\"roles\":[\"ADMIN\"],\"exp\":4102444800}");

        assertRefused(header + "." + claims + ".", "signature");
    }

    @Test
    void aTokenForSeveralAudiencesCountsWhenOursIsAmongThem() {
        assertThat(as(token(Map.of("aud", List.of("other", "freight-pass"))))
                        .get("/api/v1/whoami")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutRolesACallerMayDoWhatNeedsNone() {
        Http nobody = as(token(Map.of("sub", "someone")));

        assertThat(nobody.get("/api/v1/whoami").status()).isEqualTo(200);
        Answer refused = nobody.get("/api/v1/chiefs");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void theRoleOpensWhatItIsFor() {
        assertThat(as(TestIssuer.token("admin")).get("/api/v1/chiefs").status()).isEqualTo(200);
    }

    @Test
    void healthAndMetricsAndTheApiDocumentAreOpenAndNothingElseIs() {
        assertThat(Http.on(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(Http.on(port).get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(Http.on(port).get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(Http.on(port).get("/actuator/metrics").status()).isEqualTo(401);
        assertThat(Http.on(port).get("/nothing").status()).isEqualTo(401);
        assertThat(as(TestIssuer.token("firm1")).get("/actuator/metrics").status())
                .isEqualTo(403);
        assertThat(as(TestIssuer.token("admin")).get("/actuator/metrics").status())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersAndNoCookie() {
        for (Answer answer :
                List.of(Http.on(port).get("/api/v1/open"), Http.on(port).get("/api/v1/whoami"))) {
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    private void assertRefused(String token, String reason) {
        Answer answer = as(token).get("/api/v1/whoami");
        assertThat(answer.status()).as(reason).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("TOKEN_INVALID");
        assertThat(answer.text("reason")).isEqualTo(reason);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    private Http as(String token) {
        return Http.on(port).with(token);
    }

    private static String token(Map<String, ?> claims) {
        return TestIssuer.tokenWith(claims);
    }

    private static String base64(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
