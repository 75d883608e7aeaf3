package org.freightpass.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freightpass.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;

/** Calls the running service over HTTP as one of the demo accounts, or as nobody. */
final class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String base;

    Api(int port) {
        this.base = "http://localhost:" + port + "/api/v1";
    }

    Answer get(@Nullable String account, String path) {
        return send(account, request(path).GET());
    }

    Answer post(@Nullable String account, String path, String json) {
        return send(
                account,
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer put(@Nullable String account, String path, String json) {
        return send(
                account,
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer delete(@Nullable String account, String path) {
        return send(account, request(path).DELETE());
    }

    Answer csv(String account, String path, byte[] file) {
        return send(account, request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(file)));
    }

    Answer multipart(String account, String path, String name, byte[] file) {
        var boundary = "----freight";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        return send(
                account,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString(tail))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(@Nullable String account, HttpRequest.Builder request) {
        if (account != null) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(account, TestIssuer::token));
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }
}
