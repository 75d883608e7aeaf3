package org.freightpass.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Reading what was asked, and answering in JSON. */
final class Query {

    private static final int SHOWN = 100;
    private static final int MOST_SHOWN = 10_000;

    private Query() {}

    /** {@code ?to=…}, if it was given. */
    static Optional<String> to(HttpExchange exchange) {
        return field(exchange, "to=");
    }

    /** {@code ?limit=…}: how many are shown, a hundred unless said otherwise. */
    static int limit(HttpExchange exchange) {
        return field(exchange, "limit=")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Math.min(MOST_SHOWN, Integer.parseInt(text)))
                .orElse(SHOWN);
    }

    private static Optional<String> field(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(pair -> pair.startsWith(name))
                .map(pair -> URLDecoder.decode(pair.substring(name.length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The last step of the path; empty for the receiver's own address. */
    static String place(HttpExchange exchange) {
        String below = exchange.getRequestURI()
                .getPath()
                .substring(exchange.getHttpContext().getPath().length());
        return below.startsWith("/") ? below.substring(1) : below;
    }

    static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }
}
