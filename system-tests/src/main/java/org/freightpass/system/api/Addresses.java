package org.freightpass.system.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the running system is, by the names that {@code ./run env} prints.
 *
 * @param mail where what stands in for the outside shows what it was sent
 * @param webhooks where the services reach its receiver of webhooks, below which every name is one
 * @param tokens where a demo account's password gets a token; the local stack's issuer needs none
 */
public record Addresses(
        String pass,
        String checkpoint,
        String notification,
        String issuer,
        String kafka,
        Optional<String> mail,
        Optional<String> webhooks,
        Optional<String> tokens) {

    public static Addresses of(Map<String, String> variables) {
        return new Addresses(
                required(variables, "PASS_URL"),
                required(variables, "CHECKPOINT_URL"),
                required(variables, "NOTIFICATION_URL"),
                required(variables, "ISSUER_URL"),
                required(variables, "KAFKA_BOOTSTRAP"),
                Optional.ofNullable(variables.get("MAIL_URL")),
                Optional.ofNullable(variables.get("WEBHOOKS_URL")),
                Optional.ofNullable(variables.get("TOKEN_URL")));
    }

    /** Where the second instances are, if there are any; all else is the same. */
    public static Optional<Addresses> second(Map<String, String> variables) {
        if (!variables.containsKey("PASS_URL_2")) {
            return Optional.empty();
        }
        Map<String, String> others = new HashMap<>(variables);
        for (String name : List.of("PASS_URL", "CHECKPOINT_URL", "NOTIFICATION_URL")) {
            others.put(name, required(variables, name + "_2"));
        }
        return Optional.of(of(others));
    }

    private static String required(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set: eval \"$(./run env)\" sets it");
        }
        return value;
    }
}
