package org.freightpass.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freightpass.localstack.mail.Received.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateways for SMS, as many as are named: {@code POST /sms/NAME {to, text}} with an {@code Idempotency-Key} takes a
 * message and drops its repeats; {@code PUT /sms/NAME} with {@code away} or {@code here} makes one take nothing, or all
 * again; {@code GET /sms?to=…} shows what came.
 */
final class SmsGateways implements HttpHandler {

    private static final int LONGEST = 64 * 1024;
    private static final int ACCEPTED = 202;
    private static final int FAULTY = 400;
    private static final int AWAY = 503;

    private final Received received = new Received();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
        String gateway = Query.place(exchange);
        switch (exchange.getRequestMethod()) {
            case "POST" -> take(exchange, gateway, body);
            case "PUT" -> turn(exchange, gateway, new String(body, StandardCharsets.UTF_8).strip());
            default -> Query.answer(exchange, 200, received.show(Query.to(exchange), Query.limit(exchange)));
        }
    }

    private void take(HttpExchange exchange, String gateway, byte[] body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        JsonNode sent = read(body);
        if (away.contains(gateway)) {
            Query.answer(exchange, AWAY, Map.of("said", gateway + " is away"));
        } else if (key == null
                || !sent.path("to").isString()
                || !sent.path("text").isString()) {
            Query.answer(exchange, FAULTY, Map.of("said", "send {to, text} with an Idempotency-Key"));
        } else {
            String to = sent.path("to").asString();
            Map<String, String> told = Map.of("text", sent.path("text").asString());
            boolean fresh = received.take(new Message(gateway, key, to, told));
            Query.answer(exchange, ACCEPTED, Map.of("repeat", !fresh));
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private void turn(HttpExchange exchange, String gateway, String wanted) throws IOException {
        switch (wanted) {
            case "away" -> away.add(gateway);
            case "here" -> away.remove(gateway);
            default -> {
                Query.answer(exchange, FAULTY, Map.of("said", "send away or here"));
                return;
            }
        }
        Query.answer(exchange, 200, Map.of("away", Set.copyOf(away)));
    }
}
