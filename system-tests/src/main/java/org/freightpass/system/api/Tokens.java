package org.freightpass.system.api;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Bearer tokens of the demo accounts, one each, fetched when first needed. Thread-safe. */
public final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD_GRANT = "grant_type=password&client_id=freight-demo&password=demo&username=";

    private final UnaryOperator<String> source;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private Tokens(UnaryOperator<String> source) {
        this.source = source;
    }

    /** By password where the system says where, else from the local stack's issuer, which asks for none. */
    static Tokens of(HttpClient client, Addresses addresses) {
        if (addresses.tokens().isPresent()) {
            Service grants = new Service(client, List.of(addresses.tokens().get()), account -> "", PATIENCE);
            return new Tokens(
                    name -> token(grants.form(PASSWORD_GRANT + URLEncoder.encode(name, StandardCharsets.UTF_8))));
        }
        Service issuer = new Service(client, List.of(addresses.issuer()), account -> "", PATIENCE);
        return new Tokens(name -> token(issuer.post(name, "/local/tokens/" + name, Map.of())));
    }

    private static String token(Answer answer) {
        return answer.expect(200).text("access_token");
    }

    public String of(String account) {
        return known.computeIfAbsent(account, source);
    }
}
