package org.freightpass.checkpoint.offline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freightpass.checkpoint.offline.Endorser.Answer;
import org.freightpass.checkpoint.offline.KitKey;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An issuer and pass-service that answer, refuse, or are away. */
class HttpEndorserTests {
    private static final KitKey KEY =
            new KitKey("0011223344556677", "xx", "yy", Instant.parse("2022-04-20T04:00:00Z"), null);

    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private HttpServer server;
    private int status = 201;
    private int tokenStatus = 200;
    private String answer = "{\"purpose\": \"offline-kit\", \"token\": \"c2lnbmVk\"}";

    HttpEndorserTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/token", exchange -> {
            note("account", exchange);
            send(exchange, tokenStatus, "{\"access_token\": \"abc\", \"token_type\": \"Bearer\", \"expires_in\": 60}");
        });
        server.createContext("/api/v1/trust/endorsements", exchange -> {
            note("bearer", exchange);
            send(exchange, status, answer);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksWithATokenOfItsOwnAccount() {
        assertThat(endorser("checkpoint-service").endorse(KEY)).isEqualTo(new Answer.Endorsed("c2lnbmVk"));
        assertThat(heard.get("account")).startsWith("Basic ").contains("grant_type=client_credentials");
        assertThat(heard.get("bearer"))
                .startsWith("Bearer abc")
                .contains("\"purpose\":\"offline-kit\"", "\"x\":\"xx\"", "\"y\":\"yy\"", "P-256");
    }

    @Test
    void withoutAnAccountNothingIsAsked() {
        assertThat(endorser(null).endorse(KEY))
                .isInstanceOfSatisfying(
                        Answer.NotNow.class,
                        no -> assertThat(no.why()).contains("freight.checkpoint.kit.endorser.client-id"));
        assertThat(heard).isEmpty();
    }

    @Test
    void refusalIsNoEndorsement() {
        status = 403;
        assertThat(endorser("checkpoint-service").endorse(KEY)).isInstanceOf(Answer.NotNow.class);
        status = 503;
        assertThat(endorser("checkpoint-service").endorse(KEY)).isInstanceOf(Answer.NotNow.class);
        status = 201;
        answer = "{}";
        assertThat(endorser("checkpoint-service").endorse(KEY)).isInstanceOf(Answer.NotNow.class);
        answer = "<html>";
        assertThat(endorser("checkpoint-service").endorse(KEY)).isInstanceOf(Answer.NotNow.class);
    }

    @Test
    void issuerThatRefusesOrIsAwayIsAskedAgainLater() {
        tokenStatus = 401;
        assertThat(endorser("checkpoint-service").endorse(KEY)).isInstanceOf(Answer.NotNow.class);
        server.stop(0);
        assertThat(endorser("checkpoint-service").endorse(KEY)).isInstanceOf(Answer.NotNow.class);
    }

    private HttpEndorser endorser(@Nullable String account) {
        var address = "http://localhost:" + server.getAddress().getPort();
        var web = new MapConfigurationPropertySource();
        web.put("freight.web.issuer", address);
        web.put("freight.web.pages.token-uri", address + "/token");
        return new HttpEndorser(
                new EndorserSettings(
                        URI.create(address), account, account == null ? null : "demo", Duration.ofSeconds(5)),
                new Binder(web).bind("freight.web", WebSettings.class).get());
    }

    private void note(String what, HttpExchange exchange) throws IOException {
        heard.put(
                what,
                exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
