package org.freightpass.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.freightpass.localstack.mail.Received.Message;

/**
 * A firm's own receiver: {@code POST /webhooks/NAME} takes a call and drops its repeats by {@code webhook-id}; {@code
 * GET /webhooks?to=NAME} shows what came, with signature, time and body as they were, so that they can be checked.
 */
final class Webhooks implements HttpHandler {

    private static final int LONGEST = 1024 * 1024;

    private final Received received = new Received();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
        if (!exchange.getRequestMethod().equals("POST")) {
            Query.answer(exchange, 200, received.show(Query.to(exchange), Query.limit(exchange)));
            return;
        }
        String at = Query.place(exchange);
        String id = header(exchange, "webhook-id");
        Map<String, String> told = Map.of(
                "timestamp", header(exchange, "webhook-timestamp"),
                "signature", header(exchange, "webhook-signature"),
                "body", new String(body, StandardCharsets.UTF_8));
        boolean fresh = received.take(new Message(at, id, at, told));
        Query.answer(exchange, 200, Map.of("repeat", !fresh));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
