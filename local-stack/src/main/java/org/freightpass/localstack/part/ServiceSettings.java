package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.ISSUER;
import static org.freightpass.localstack.Ports.Listener.MAIL;
import static org.freightpass.localstack.Ports.Listener.MAIL_WEB;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.Ports.Listener;
import org.freightpass.testkit.accounts.DemoAccount;

/** What each service is told through its environment. All of it is for this machine only, the secrets too. */
final class ServiceSettings {

    /** A key for what pass-service and checkpoint-service seal that everybody may know: 32 bytes, in Base64. */
    private static final String DEMO_KEY = "bG9jYWwgc3RhY2sgb25seTogMzIgYnl0ZXMga2V5ISE=";

    /** Those of notification-service, for what callers tell and for webhooks; other ones, for data from before. */
    private static final String DEMO_HOTLINE_KEY = "ZnJlaWdodC1wYXNzLXRyeWluZy1vdXQtb25seS0wMDA=";

    private static final String DEMO_WEBHOOK_KEY = "d2ViaG9va3MgZm9yIHRyeWluZyBvdXQgb25seTogMzI=";

    /** A rotated key takes over while one looks on: everything here hears of it at once. */
    private static final String KEY_LEAD = "2s";

    /** Stand-ins for gateways of SMS, in the order in which they are tried. */
    private static final List<String> GATEWAYS = List.of("first", "second");

    /** Long enough for a fleet's notices to share a letter, short enough to look on. */
    private static final String DIGEST_WINDOW = "5s";

    /** What stands in for gateways answers at once: what is under way for longer is in doubt. */
    private static final String LEASE = "30s";

    private final Layout layout;
    private final Ports ports;
    private final Addresses addresses;
    private final RootKey root;

    ServiceSettings(Layout layout, Ports ports, RootKey root) {
        this.layout = layout;
        this.ports = ports;
        this.addresses = new Addresses(ports);
        this.root = root;
    }

    Map<String, String> pass(Listener listener) {
        Map<String, String> settings = shared("pass", listener);
        settings.put("FREIGHT_PASS_SAMPLE_DATA", "true");
        settings.put("FREIGHT_PASS_ENCRYPTION_KEY", DEMO_KEY);
        settings.put("FREIGHT_PASS_TRUST_PASSWORD_FILE", root.password().toString());
        settings.put("FREIGHT_PASS_TRUST_ROOT_STORE", root.store().toString());
        settings.put("FREIGHT_PASS_TRUST_LEAD", KEY_LEAD);
        settings.put("FREIGHT_PUBLIC_ADDRESS", addresses.web(Listener.PASS));
        settings.put("FREIGHT_HOTLINE_ADDRESS", addresses.web(Listener.NOTIFICATION));
        return settings;
    }

    /** Each instance has a view of its own. */
    Map<String, String> checkpoint(Listener listener, String directory) {
        Map<String, String> settings = shared("checkpoint", listener);
        settings.put("FREIGHT_CHECKPOINT_SAMPLE_DATA", "true");
        settings.put("FREIGHT_CHECKPOINT_SANDBOX", "true");
        settings.put("CHECKPOINT_ENCRYPTION_KEY", DEMO_KEY);
        if (ports.has(Listener.HTTPS)) {
            settings.put("SERVER_FORWARD_HEADERS_STRATEGY", "framework");
        }
        settings.put("FREIGHT_CHECKPOINT_PINNED_ROOTS", root.publicKey().toString());
        settings.put("FREIGHT_CHECKPOINT_DESK_PASS_SERVICE", addresses.web(Listener.PASS));
        settings.put("FREIGHT_CHECKPOINT_KIT_PASSWORD_FILE", root.password().toString());
        settings.put("FREIGHT_CHECKPOINT_KIT_ENDORSER_CLIENT_ID", "checkpoint-service");
        settings.put("FREIGHT_CHECKPOINT_KIT_ENDORSER_CLIENT_SECRET", DemoAccount.SERVICE_SECRET);
        settings.put(
                "FREIGHT_CHECKPOINT_VIEW_DIRECTORY",
                layout.data().resolve(directory).toString());
        return settings;
    }

    Map<String, String> notification(Listener listener) {
        Map<String, String> settings = shared("notification", listener);
        settings.put("FREIGHT_NOTIFICATION_SAMPLE_DATA", "true");
        settings.put("HOTLINE_SEALING_KEY", DEMO_HOTLINE_KEY);
        settings.put("WEBHOOK_KEY", DEMO_WEBHOOK_KEY);
        settings.put("SPRING_MAIL_HOST", "localhost");
        settings.put("SPRING_MAIL_PORT", Integer.toString(ports.of(MAIL)));
        settings.put("FREIGHT_NOTIFYING_DIGESTWINDOW", DIGEST_WINDOW);
        settings.put("FREIGHT_NOTIFYING_LEASE", LEASE);
        for (int gateway = 0; gateway < GATEWAYS.size(); gateway++) {
            String name = GATEWAYS.get(gateway);
            String setting = "FREIGHT_NOTIFYING_SMS_GATEWAYS_" + gateway;
            settings.put(setting + "_NAME", name);
            settings.put(setting + "_URL", addresses.web(MAIL_WEB) + "/sms/" + name);
            settings.put(setting + "_TOKEN", "local");
            settings.put("FREIGHT_NOTIFYING_RECEIPTS_SECRETS_" + name.toUpperCase(Locale.ROOT), "local-" + name);
        }
        settings.put("FREIGHT_NOTIFYING_WEBHOOK_INWARDHOSTS", "localhost");
        settings.put("FREIGHT_REPORTS_CHECKPOINTSERVICE", addresses.web(Listener.CHECKPOINT));
        return settings;
    }

    private Map<String, String> shared(String database, Listener listener) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SERVER_PORT", Integer.toString(ports.of(listener)));
        settings.put("SERVER_ADDRESS", "localhost");
        settings.put("SPRING_DATASOURCE_URL", addresses.jdbc(database));
        settings.put("SPRING_DATASOURCE_USERNAME", database);
        settings.put("SPRING_DATASOURCE_PASSWORD", database);
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        settings.put("SPRING_MAIN_BANNER_MODE", "off");
        settings.put("FREIGHT_WEB_ISSUER", addresses.web(ISSUER));
        settings.put("FREIGHT_WEB_JWK_SET_URI", addresses.web(ISSUER) + "/oauth2/jwks");
        settings.put("FREIGHT_WEB_AUDIENCE", "freight-pass");
        settings.put("FREIGHT_WEB_PAGES_CLIENT_ID", database + "-pages");
        settings.put("FREIGHT_WEB_PAGES_COOKIE", database + "-session");
        return settings;
    }
}
