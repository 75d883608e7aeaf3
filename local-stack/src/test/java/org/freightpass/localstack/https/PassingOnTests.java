package org.freightpass.localstack.https;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real service and a real issuer behind it, and a client that does not follow by itself. */
class PassingOnTests {
    private static final byte[] AUTHORITY = "a certificate".getBytes(UTF_8);

    private final List<HttpServer> servers = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private URI service = URI.create("http://localhost");
    private URI issuer = URI.create("http://localhost");
    private URI here = URI.create("http://localhost");

    @BeforeEach
    void givenBothBehind() throws IOException {
        service = listen(exchange -> answer(exchange, "service"));
        issuer = listen(exchange -> answer(exchange, "issuer"));
        here = listen(new PassingOn(service, issuer, AUTHORITY));
    }

    @AfterEach
    void close() {
        client.close();
        servers.forEach(server -> server.stop(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/scan/app.js?v=2",
                "/scanner",
                "/signin/code?code=1&state=2",
                "/signout",
                "/webkit/page.css"
            })
    void pageAndItsDoorAreTheServices(String path) throws Exception {
        assertThat(send(request(path)).body()).startsWith("service GET " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize?x=1", "/login", "/.well-known/openid-configuration", "/connect/logout"})
    void signInIsTheIssuers(String path) throws Exception {
        assertThat(send(request(path)).body()).startsWith("issuer GET " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/inspections", "/actuator/health", "/nothing"})
    void restIsNotReachedFromTheNetwork(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatToTrustIsServedHere() throws Exception {
        HttpResponse<String> answer = send(request(PassingOn.AUTHORITY));

        assertThat(answer.body()).isEqualTo("a certificate");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-x509-ca-cert");
    }

    @Test
    void bodyMethodAndHeadersArriveAndTheServiceKnowsTheOutside() throws Exception {
        HttpResponse<String> answer = send(request("/scan/api/v1/inspections")
                .header("X-CSRF-TOKEN", "secret")
                .header("X-Forwarded-Host", "somebody-else")
                .POST(HttpRequest.BodyPublishers.ofString("{\"plate\":\"吉A12345\"}")));

        assertThat(answer.body())
                .isEqualTo("service POST /scan/api/v1/inspections csrf=secret proto=https host=" + here.getAuthority()
                        + " {\"plate\":\"吉A12345\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "issuer"})
    void redirectToEitherLeadsBackHere(String behind) throws Exception {
        HttpResponse<String> answer = send(request("/scan/redirect-to-" + behind));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://" + here.getAuthority() + "/scanner?from=" + behind);
    }

    @Test
    void redirectToElsewhereAndCookiesAreLeftAlone() throws Exception {
        HttpResponse<String> answer = send(request("/scan/redirect-to-elsewhere"));

        assertThat(answer.headers().firstValue("Location")).contains("https://example.org/scanner?from=elsewhere");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1; Path=/", "b=2; Path=/");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void serviceThatIsAwayIsABadGateway() throws Exception {
        servers.getFirst().stop(0);

        assertThat(send(request("/scan/app.js")).statusCode()).isEqualTo(502);
        assertThat(send(request("/login")).statusCode()).isEqualTo(200);
    }

    private void answer(HttpExchange exchange, String who) throws IOException {
        String path = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        if (path.startsWith("/scan/redirect-to-")) {
            String where = path.substring("/scan/redirect-to-".length());
            String base = where.equals("service")
                    ? service.toString()
                    : where.equals("issuer") ? issuer.toString() : "https://example.org";
            exchange.getResponseHeaders().set("Location", base + "/scanner?from=" + where);
            exchange.getResponseHeaders().put("Set-Cookie", List.of("a=1; Path=/", "b=2; Path=/"));
            exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=60");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        String seen = headers.containsKey("X-CSRF-TOKEN")
                ? " csrf=" + headers.getFirst("X-CSRF-TOKEN") + " proto=" + headers.getFirst("X-Forwarded-Proto")
                        + " host=" + String.join(",", headers.get("X-Forwarded-Host")) + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                : "";
        byte[] body = (who + " " + exchange.getRequestMethod() + " " + path + seen).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(here.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private URI listen(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
        servers.add(server);
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
