package org.freightpass.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Gateways for SMS and receivers of webhooks, each a path, which behave as a test wants; one server for all tests. What
 * is lost was taken, but its answer never arrives. Thread-safe.
 */
public final class Receivers {
    public static final int ACCEPTED = 202;
    public static final int AWAY = 503;
    public static final int LOST = 0;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    Receivers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** One call as it came, and what it was answered. */
    public record Call(String path, int answer, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** By which a receiver knows a repeat. */
        public String key() {
            return headers.getOrDefault("webhook-id", header("Idempotency-Key"));
        }
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** From now on calls at this path are answered so. */
    public void answer(String path, int status) {
        answers.put(path, status);
    }

    /** The calls at this path with this in their body, oldest first. */
    public List<Call> calls(String path, String part) {
        return calls.stream()
                .filter(call -> call.path().equals(path) && call.body().contains(part))
                .toList();
    }

    /** Those of them that were taken, whether or not the answer arrived. */
    public List<Call> taken(String path, String part) {
        return calls(path, part).stream()
                .filter(call -> call.answer() == ACCEPTED || call.answer() == LOST)
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int answer = answers.getOrDefault(path, ACCEPTED);
        Map<String, String> headers = new ConcurrentHashMap<>();
        for (String name : List.of("Idempotency-Key", "webhook-id", "webhook-timestamp", "webhook-signature")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> headers.put(name, value));
        }
        calls.add(new Call(path, answer, Map.copyOf(headers), body));
        if (answer != LOST) {
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }
}
