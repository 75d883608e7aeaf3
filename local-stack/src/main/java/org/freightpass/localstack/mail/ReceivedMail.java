package org.freightpass.localstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /?to=…}: how many mails came and the newest hundred, as JSON; without {@code to}, everybody's. */
final class ReceivedMail implements HttpHandler {

    private static final int SHOWN = 100;
    private static final String TO = "to=";

    private final GreenMail mail;
    private final JsonMapper json = JsonMapper.builder().build();

    ReceivedMail(GreenMail mail) {
        this.mail = mail;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        List<MimeMessage> received = receivedBy(recipient(exchange));
        List<Map<String, Object>> newest = received.reversed().stream()
                .limit(SHOWN)
                .map(ReceivedMail::show)
                .toList();
        byte[] body = json.writeValueAsBytes(Map.of("total", received.size(), "mails", newest));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Optional<String> recipient(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(pair -> pair.startsWith(TO))
                .map(pair -> URLDecoder.decode(pair.substring(TO.length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    private List<MimeMessage> receivedBy(Optional<String> recipient) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> recipient.isEmpty() || recipients(message).contains(recipient.get()))
                .toList();
    }

    private static String recipients(MimeMessage message) {
        try {
            Address[] all = message.getAllRecipients();
            return all == null ? "" : Arrays.toString(all);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static Map<String, Object> show(MimeMessage message) {
        try {
            return Map.of(
                    "messageId", Optional.ofNullable(message.getMessageID()).orElse(""),
                    "to", recipients(message),
                    "subject", Optional.ofNullable(message.getSubject()).orElse(""),
                    "body", GreenMailUtil.getBody(message));
        } catch (MessagingException e) {
            return Map.of("unreadable", String.valueOf(e.getMessage()));
        }
    }
}
