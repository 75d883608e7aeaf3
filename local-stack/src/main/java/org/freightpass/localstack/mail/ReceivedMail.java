package org.freightpass.localstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code GET /?to=…&limit=…}: how many mails came and the newest, as JSON; without {@code to}, everybody's. */
final class ReceivedMail implements HttpHandler {

    private final GreenMail mail;

    ReceivedMail(GreenMail mail) {
        this.mail = mail;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        List<MimeMessage> received = receivedBy(Query.to(exchange));
        List<Map<String, Object>> newest = received.reversed().stream()
                .limit(Query.limit(exchange))
                .map(ReceivedMail::show)
                .toList();
        Query.answer(exchange, 200, Map.of("total", received.size(), "mails", newest));
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
