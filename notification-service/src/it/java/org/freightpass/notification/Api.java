package org.freightpass.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's API as a client sees it. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;

    Api(int port) {
        this.port = port;
    }

    /** Status and body of an answer. */
    public record Answer(int status, JsonNode body) {
        public String text(String member) {
            return body.path(member).asString("");
        }
    }

    /** A token that outlasts every move of the clock. */
    public static String token(String account) {
        Map<String, Object> claims = new HashMap<>(DemoAccounts.named(account).claims());
        claims.put("exp", Date.from(Instant.now().plus(Duration.ofDays(365))));
        return TestIssuer.tokenWith(claims);
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    public Answer get(String account, String path) {
        return call("GET", token(account), path, null);
    }

    /** The body as it came, of an answer that is no JSON. */
    public String text(String account, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token(account))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException("no answer to GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String account, String path, String body) {
        return call("POST", token(account), path, body);
    }

    public Answer put(String account, String path, String body) {
        return call("PUT", token(account), path, body);
    }

    public Answer call(String method, @Nullable String token, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(response.statusCode(), text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
