package org.freightpass.testkit;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers of the tests come from. The environment variable {@code FREIGHT_PASS_TEST_SERVERS} settles it for
 * those who must know which way they went: {@code containers} fails where no Docker engine answers, {@code embedded} asks
 * for none. Unset, an engine that answers is used. Which way it is, is printed once per JVM.
 */
enum TestServers {
    CONTAINERS,
    EMBEDDED;

    static final String VARIABLE = "FREIGHT_PASS_TEST_SERVERS";

    private static final class Holder {
        private static final TestServers CHOSEN = choose(System.getenv(VARIABLE), DockerEngine::answers);

        static {
            System.Logger log = System.getLogger(TestServers.class.getName());
            log.log(System.Logger.Level.INFO, "test servers: " + CHOSEN);
        }
    }

    static TestServers chosen() {
        return Holder.CHOSEN;
    }

    static TestServers choose(@Nullable String wanted, BooleanSupplier engineAnswers) {
        String word = wanted == null ? "" : wanted.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "embedded" -> EMBEDDED;
            case "" -> engineAnswers.getAsBoolean() ? CONTAINERS : EMBEDDED;
            case "containers" -> {
                if (!engineAnswers.getAsBoolean()) {
                    throw new IllegalStateException(
                            VARIABLE + "=containers, but no Docker engine answers: start one, set"
                                    + " DOCKER_HOST, or unset the variable");
                }
                yield CONTAINERS;
            }
            default ->
                throw new IllegalStateException(
                        VARIABLE + " is '" + wanted + "': set containers or embedded, or leave it out");
        };
    }
}
