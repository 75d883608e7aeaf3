package org.freightpass.localstack.https;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests on to the service or, for the paths of a sign-in, to the issuer, and leads redirects that name either
 * of them back here. Safe for use by many threads.
 */
final class PassingOn implements HttpHandler {

    /** Where whoever opens the telephone's browser finds what to trust. */
    static final String AUTHORITY = "/local-ca.crt";

    private static final List<String> OF_SERVICE = List.of("/scan", "/signin", "/signout", "/webkit/");
    private static final List<String> OF_ISSUER =
            List.of("/oauth2/", "/login", "/.well-known/", "/connect/", "/default-ui.css");

    /** Those of a connection, those that the client sets itself, and the one that would force HTTPS on every port. */
    private static final Set<String> NOT_PASSED = Set.of(
            "connection",
            "content-length",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "strict-transport-security",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final URI issuer;
    private final byte[] authority;

    PassingOn(URI service, URI issuer, byte[] authority) {
        this.service = service;
        this.issuer = issuer;
        this.authority = authority.clone();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(AUTHORITY)) {
                exchange.getResponseHeaders().set("Content-Type", "application/x-x509-ca-cert");
                answer(exchange, 200, authority);
                return;
            }
            URI target = target(path);
            if (target == null) {
                answer(exchange, 404, new byte[0]);
                return;
            }
            passOn(exchange, target);
        }
    }

    private @Nullable URI target(String path) {
        if (path.equals("/") || OF_SERVICE.stream().anyMatch(path::startsWith)) {
            return service;
        }
        return OF_ISSUER.stream().anyMatch(path::startsWith) ? issuer : null;
    }

    private void passOn(HttpExchange exchange, URI target) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .timeout(Duration.ofMinutes(2))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        String here = exchange.getRequestHeaders().getFirst("Host");
        request.setHeader("X-Forwarded-Proto", "https");
        request.setHeader("X-Forwarded-Host", here);
        try {
            reply(exchange, client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()), here);
        } catch (IOException away) {
            answer(exchange, 502, new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reply(HttpExchange exchange, HttpResponse<byte[]> response, String here) throws IOException {
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            if (!NOT_PASSED.contains(header.getKey().toLowerCase(Locale.ROOT))
                    && !header.getKey().startsWith(":")) {
                exchange.getResponseHeaders()
                        .put(
                                header.getKey(),
                                header.getValue().stream()
                                        .map(value -> back(value, here))
                                        .toList());
            }
        }
        answer(exchange, response.statusCode(), response.body());
    }

    private String back(String value, String here) {
        for (URI behind : List.of(service, issuer)) {
            if (value.startsWith(behind.toString())) {
                return "https://" + here + value.substring(behind.toString().length());
            }
        }
        return value;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }
}
