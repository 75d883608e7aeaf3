package org.freightpass.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.freightpass.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service's public API as one account. */
final class Api {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;
    private final @Nullable String correlation;

    private Api(int port, @Nullable String token) {
        this(port, token, null);
    }

    private Api(int port, @Nullable String token, @Nullable String correlation) {
        this.port = port;
        this.token = token;
        this.correlation = correlation;
    }

    /** A status and a body, which is missing where there was none. */
    record Answer(int status, JsonNode body) {}

    static Api as(int port, String account) {
        return new Api(port, TestIssuer.token(account));
    }

    static Api withToken(int port, String token) {
        return new Api(port, token);
    }

    static Api anonymous(int port) {
        return new Api(port, null);
    }

    /** The same account, whose requests carry this id. */
    Api under(String correlationId) {
        return new Api(port, token, correlationId);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** One file in a form, as a browser sends it. */
    Answer postFile(String path, String name, byte[] content) {
        var boundary = "limit-of-the-part";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"x.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var request = request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary);
        return answer(request.POST(body).build());
    }

    /** The bytes that lie there. */
    HttpResponse<byte[]> bytes(String path) {
        try {
            return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (correlation != null) {
            request.header("X-Correlation-Id", correlation);
        }
        return request;
    }

    Answer send(String method, String path, @Nullable Object body) {
        var request = request(path);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(
                    method,
                    HttpRequest.BodyPublishers.ofString(
                            body instanceof String text ? text : MAPPER.writeValueAsString(body),
                            StandardCharsets.UTF_8));
        }
        return answer(request.build());
    }

    private static Answer answer(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            var json = response.body().isBlank() ? MAPPER.missingNode() : MAPPER.readTree(response.body());
            return new Answer(response.statusCode(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
