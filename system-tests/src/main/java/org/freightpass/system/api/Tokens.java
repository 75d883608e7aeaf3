package org.freightpass.system.api;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of the demo accounts, one each, fetched when first needed. Thread-safe. */
public final class Tokens {

    private final Service issuer;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Tokens(HttpClient client, String address) {
        this.issuer = new Service(client, address, account -> "", Duration.ofSeconds(30));
    }

    public String of(String account) {
        return known.computeIfAbsent(
                account,
                name -> issuer.post(name, "/local/tokens/" + name, Map.of())
                        .expect(200)
                        .text("access_token"));
    }
}
