package org.freightpass.system.api;

import java.util.Map;
import java.util.Optional;

/**
 * Where the running system is, by the names that {@code ./run env} prints.
 *
 * @param tokens where a demo account's password gets a token; the local stack's issuer needs none
 */
public record Addresses(
        String pass,
        String checkpoint,
        String notification,
        String issuer,
        String kafka,
        Optional<String> mail,
        Optional<String> tokens) {

    public static Addresses of(Map<String, String> variables) {
        return new Addresses(
                required(variables, "PASS_URL"),
                required(variables, "CHECKPOINT_URL"),
                required(variables, "NOTIFICATION_URL"),
                required(variables, "ISSUER_URL"),
                required(variables, "KAFKA_BOOTSTRAP"),
                Optional.ofNullable(variables.get("MAIL_URL")),
                Optional.ofNullable(variables.get("TOKEN_URL")));
    }

    private static String required(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set: eval \"$(./run env)\" sets it");
        }
        return value;
    }
}
