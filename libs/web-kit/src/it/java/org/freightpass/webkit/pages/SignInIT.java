package org.freightpass.webkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.SignInTokens;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.TrialService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = {TrialService.class, SignInIT.Lent.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInIT {

    private static final FakeIssuer ISSUER = issuer();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lent lent;

    /** A service that acts in the name of who signed in. */
    static class Lent implements SignInTokens {
        final Map<String, String> tokens = new ConcurrentHashMap<>();

        @Override
        public void came(Caller caller, String token, Instant until) {
            assertThat(until).isAfter(Instant.now());
            tokens.put(caller.username(), token);
        }

        @Override
        public void left(Caller caller) {
            tokens.remove(caller.username());
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry settings) {
        TestDatabase database = RealPostgres.database();
        settings.add("spring.datasource.url", database::url);
        settings.add("spring.datasource.username", database::username);
        settings.add("spring.datasource.password", database::password);
        settings.add("freight.web.issuer", TestIssuer::issuer);
        settings.add("freight.web.jwk-set-uri", TestIssuer::jwkSetUri);
        settings.add("freight.web.pages.client-id", () -> FakeIssuer.CLIENT);
        settings.add("freight.web.pages.authorization-uri", () -> ISSUER.address("/authorize"));
        settings.add("freight.web.pages.token-uri", () -> ISSUER.address("/token"));
        settings.add("freight.web.pages.end-session-uri", () -> ISSUER.address("/end"));
        settings.add("freight.web.pages.cookie", () -> "TRIAL");
    }

    @Test
    void someoneSignsInSeesWhoTheyAreAndSignsOut() throws Exception {
        HttpResponse<String> home = signIn();
        assertThat(home.statusCode()).as(home.body()).isEqualTo(200);
        assertThat(home.body()).contains("OPERATOR", "当前登录", "/v3/api-docs");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + ISSUER.address(""))
                .doesNotContain("unsafe");

        long before = sessions("op-iit");
        HttpResponse<String> out = post("/signout", "_csrf=" + csrf(home.body()));
        assertThat(location(out).toString()).startsWith(ISSUER.address("/end"));
        assertThat(get("/").statusCode()).isEqualTo(302);
        assertThat(sessions("op-iit")).isEqualTo(before - 1);
    }

    @Test
    void theSessionIsInTheDatabaseUnderTheCookieOfTheService() throws Exception {
        signIn();

        assertThat(session().isHttpOnly()).isTrue();
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void tokenGoesToTheServiceThatAsksForItAndNowhereElse() throws Exception {
        HttpResponse<String> home = signIn();

        String token = lent.tokens.getOrDefault("op-iit", "");
        assertThat(token).isNotEmpty();
        assertThat(jdbc.sql("select attribute_bytes from spring_session_attributes")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> new String(kept, StandardCharsets.ISO_8859_1).contains(token));
        assertThat(home.body()).doesNotContain(token);

        post("/signout", "_csrf=" + csrf(home.body()));
        assertThat(lent.tokens).doesNotContainKey("op-iit");
    }

    @Test
    void aStrangerIsSentToTheIssuerWithAChallenge() throws Exception {
        URI start = location(get("/"));
        assertThat(start.getPath()).isEqualTo("/signin");
        URI issuer = location(get("/signin"));
        assertThat(issuer.toString()).startsWith(ISSUER.address("/authorize"));
        assertThat(issuer.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=");
        assertThat(get("/signin/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void signingInGivesTheSessionANewName() throws Exception {
        get("/signin");
        String before = session().getValue();
        signIn();

        assertThat(session().getValue()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "redirect_uri", "redirect", "target", "url"})
    void whoSignsInIsLedNowhereElse(String parameter) throws Exception {
        get("/?" + parameter + "=https://elsewhere.example/");
        URI issuer = location(get("/signin?" + parameter + "=https://elsewhere.example/"));
        assertThat(issuer.getQuery()).contains("redirect_uri=http://localhost:" + port + "/signin/code");

        URI end = location(get("/signin/code?" + ISSUER.codeFor(issuer)));

        assertThat(end.getHost()).isEqualTo("localhost");
        assertThat(end.getPort()).isEqualTo(port);
        assertThat(end.getPath()).isEqualTo("/");
    }

    @Test
    void aCodeThatNobodyAskedForSignsNobodyIn() throws Exception {
        HttpResponse<String> answer = get("/signin/code?code=stolen&state=guessed");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/signin");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutNeedsTheTokenOfThePage() throws Exception {
        signIn();

        assertThat(post("/signout", "_csrf=guessed").statusCode()).isEqualTo(403);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionDoesNotOpenTheApiAndATokenStillDoes() throws Exception {
        signIn();

        assertThat(get("/api/v1/whoami").statusCode()).isEqualTo(401);
        assertThat(Http.on(port)
                        .with(TestIssuer.token("firm1"))
                        .get("/api/v1/whoami")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesSpeakEnglishToWhoeverAsksForIt() throws Exception {
        signIn();

        assertThat(get("/?lang=en").body()).contains("You are signed in as");
        assertThat(get("/").body()).contains("You are signed in as");
    }

    @Test
    void whatIsSentAfterTheSessionIsOverIsTakenWhenItsSenderIsBack() throws Exception {
        String token = csrf(signIn().body());
        jdbc.sql("delete from spring_session").update();

        URI start = location(post("/trial/form", "_csrf=" + token + "&text=kept"));
        assertThat(start.getPath()).isEqualTo("/signin");
        URI back = location(get("/signin/code?" + ISSUER.codeFor(location(get("/signin")))));

        assertThat(back).as("the very address").isEqualTo(uri("/trial/form"));
        assertThat(get(back.getPath()).body()).isEqualTo("POST kept");
    }

    @Test
    void partOfAPageHasTheWholePageLoadedWhenTheSessionIsOver() throws Exception {
        HttpRequest part =
                HttpRequest.newBuilder(uri("/")).header("HX-Request", "true").build();

        HttpResponse<String> answer = browser.send(part, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    private HttpResponse<String> signIn() throws Exception {
        get("/");
        String back = ISSUER.codeFor(location(get("/signin")));
        URI home = location(get("/signin/code?" + back));
        assertThat(home.getPath()).isEqualTo("/");
        return get("/");
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("TRIAL"))
                .findFirst()
                .orElseThrow();
    }

    private long sessions(String principal) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", principal)
                .query(Long.class)
                .single();
    }

    private static String csrf(String page) {
        Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static FakeIssuer issuer() {
        try {
            return new FakeIssuer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
