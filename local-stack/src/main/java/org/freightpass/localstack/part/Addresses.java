package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.KAFKA;
import static org.freightpass.localstack.Ports.Listener.MAIL;
import static org.freightpass.localstack.Ports.Listener.POSTGRES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.Ports.Listener;
import org.freightpass.localstack.https.Certificate;

/** Where to reach what, in the forms that clients take. */
public record Addresses(Ports ports) {

    public String web(Listener listener) {
        return "http://localhost:" + ports.of(listener);
    }

    /** Where telephones find the scanner page; nowhere without HTTPS. */
    public List<String> telephones() {
        if (!ports.has(Listener.HTTPS)) {
            return List.of();
        }
        try {
            return Certificate.hosts().stream()
                    .map(host -> "https://" + host + ":" + ports.of(Listener.HTTPS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine's own addresses cannot be found out", e);
        }
    }

    public String kafka() {
        return "localhost:" + ports.of(KAFKA);
    }

    String jdbc(String database) {
        return "jdbc:postgresql://localhost:" + ports.of(POSTGRES) + "/" + database;
    }

    /** For psql and the like: the role has the database's name and, locally, that name as its password. */
    String postgres(String database) {
        return "postgresql://" + database + ":" + database + "@localhost:" + ports.of(POSTGRES) + "/" + database;
    }

    /** The names that {@code ./run env} prints. */
    public Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PASS_URL", web(Listener.PASS));
        all.put("CHECKPOINT_URL", web(Listener.CHECKPOINT));
        all.put("NOTIFICATION_URL", web(Listener.NOTIFICATION));
        all.put("ISSUER_URL", web(Listener.ISSUER));
        all.put("KAFKA_BOOTSTRAP", kafka());
        all.put("PASS_DB_URL", postgres("pass"));
        all.put("CHECKPOINT_DB_URL", postgres("checkpoint"));
        all.put("NOTIFICATION_DB_URL", postgres("notification"));
        all.put("MAIL_URL", web(Listener.MAIL_WEB));
        all.put("WEBHOOKS_URL", web(Listener.MAIL_WEB) + "/webhooks");
        all.put("SMTP", "localhost:" + ports.of(MAIL));
        if (ports.has(Listener.PASS_2)) {
            all.put("PASS_URL_2", web(Listener.PASS_2));
            all.put("CHECKPOINT_URL_2", web(Listener.CHECKPOINT_2));
            all.put("NOTIFICATION_URL_2", web(Listener.NOTIFICATION_2));
        }
        return all;
    }
}
