package org.freightpass.system.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service's API. A request that gets no answer, or one that says "try again", is repeated with the same idempotency
 * key until the patience is over, at the next instance where there are several: what a good client does, and what makes
 * a killed service bearable. Thread-safe.
 */
public final class Service {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    private final HttpClient client;
    private final String address;
    private final List<String> instances;
    private final AtomicInteger current = new AtomicInteger();
    private final UnaryOperator<String> tokens;
    private final Duration patience;

    Service(HttpClient client, List<String> instances, UnaryOperator<String> tokens, Duration patience) {
        this.client = client;
        this.address = instances.getFirst();
        this.instances = List.copyOf(instances);
        this.tokens = tokens;
        this.patience = patience;
    }

    /** Without a token when the account is empty. */
    public Answer get(String account, String path) {
        return send(request(account, path).GET().build());
    }

    public Answer post(String account, String path, Map<String, ?> body) {
        return send(json(account, path).POST(write(body)).build());
    }

    public Answer put(String account, String path, Map<String, ?> body) {
        return send(json(account, path).PUT(write(body)).build());
    }

    public Answer upload(String account, String path, String contentType, byte[] content) {
        return send(request(account, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    /** A form to the address itself, as issuers take them. */
    Answer form(String encoded) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build());
    }

    /** One file as a part of a form. */
    public Answer postPart(String account, String path, String part, String contentType, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, part, part, contentType);
        return send(request(account, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build());
    }

    /** What is no JSON, as it comes; headers are names and values by turns. Asked once. */
    public HttpResponse<byte[]> fetch(String account, String path, String... headers) {
        HttpRequest.Builder request = request(account, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return fetch(client, request.build());
    }

    /** A body with headers of one's own, names and values by turns. Sent once. */
    public HttpResponse<byte[]> send(String account, String path, byte[] body, String... headers) {
        return fetch(
                client,
                request(account, path)
                        .headers(headers)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    static HttpResponse<byte[]> fetch(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new NoAnswer(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request.method() + " " + request.uri(), e);
        }
    }

    /** With a token that did not come from the demo accounts. */
    public Answer getWithToken(String token, String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private HttpRequest.Builder request(String account, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
        String token = account.isEmpty() ? "" : tokens.apply(account);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder json(String account, String path) {
        return request(account, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static BodyPublisher write(Map<String, ?> body) {
        return BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
    }

    /** What came of one try: an answer, or none. */
    private record Attempt(
            @Nullable Answer answer, @Nullable IOException failure) {

        boolean isFinal() {
            return answer != null && !saysTryAgain(answer);
        }
    }

    private Answer send(HttpRequest request) {
        String asked = request.method() + " " + request.uri();
        try {
            Attempt last = Asking.until(patience, PAUSE, () -> attempt(request, asked), Attempt::isFinal);
            if (last.answer() == null) {
                throw new NoAnswer(asked, last.failure());
            }
            return last.answer();
        } catch (InterruptedException e) {
            throw new NoAnswer(asked, e);
        }
    }

    private Attempt attempt(HttpRequest request, String asked) {
        int at = current.get();
        Attempt attempt = attemptAt(instances.get(at % instances.size()), request, asked);
        if (!attempt.isFinal()) {
            current.compareAndSet(at, at + 1);
        }
        return attempt;
    }

    private Attempt attemptAt(String instance, HttpRequest request, String asked) {
        URI there = URI.create(instance + request.uri().toString().substring(address.length()));
        HttpRequest next = HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(there)
                .build();
        try {
            var response = client.send(next, BodyHandlers.ofString());
            return new Attempt(Answer.of(asked, response.statusCode(), response.body()), null);
        } catch (IOException e) {
            return new Attempt(null, e);
        } catch (InterruptedException e) {
            throw new NoAnswer(asked, e);
        }
    }

    private static boolean saysTryAgain(Answer answer) {
        return answer.status() == AWAY
                || answer.status() == TOO_MANY
                || answer.find("code").filter("IDEMPOTENCY_IN_PROGRESS"::equals).isPresent();
    }
}
