package org.freightpass.localstack.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.part.HttpProbe;
import org.freightpass.localstack.part.StartFailed;

/** The running containers of {@code docker-compose.yml}; Compose itself is asked which ports of this machine are theirs. */
public final class ComposeStack {

    /** The realm that Keycloak imports. */
    private static final String REALM = "/realms/freight-pass";

    /** Where the services reach the receiver that {@code MAIL_URL} shows to this machine. */
    private static final String WEBHOOKS = "http://mail:8091/webhooks";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MS = 500;

    private final List<String> compose;

    private ComposeStack(List<String> compose) {
        this.compose = List.copyOf(compose);
    }

    /** The stack of the project in this directory, whether it runs or not. */
    public static ComposeStack of(Path home) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                answers("docker", "compose", "version") ? List.of("docker", "compose") : List.of("docker-compose"));
        command.addAll(List.of("-f", home.resolve("docker-compose.yml").toString()));
        return new ComposeStack(command);
    }

    /** The same names as the local stack's; no database, which no container shows to this machine. */
    public Map<String, String> variables() throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PASS_URL", web("pass-service", 8081));
        all.put("CHECKPOINT_URL", web("checkpoint-service", 8082));
        all.put("NOTIFICATION_URL", web("notification-service", 8083));
        all.put("ISSUER_URL", web("keycloak", 8080) + REALM);
        all.put("TOKEN_URL", all.get("ISSUER_URL") + "/protocol/openid-connect/token");
        all.put("KAFKA_BOOTSTRAP", "localhost:" + port("kafka", 19092));
        all.put("MAIL_URL", web("mail", 8091));
        all.put("WEBHOOKS_URL", WEBHOOKS);
        return all;
    }

    /** Returns when the services are ready for requests: Compose itself waits only for what others stand on. */
    public static void awaitReady(Map<String, String> variables) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String name : List.of("PASS_URL", "CHECKPOINT_URL", "NOTIFICATION_URL")) {
            String address = variables.get(name) + "/actuator/health/readiness";
            while (!HttpProbe.answers(address)) {
                if (System.nanoTime() > end) {
                    throw new StartFailed("Not ready after " + PATIENCE.toSeconds() + " s: " + address
                            + "\nSee: docker-compose ps, docker-compose logs");
                }
                Thread.sleep(POLL_MS);
            }
        }
    }

    private String web(String service, int port) throws IOException, InterruptedException {
        return "http://localhost:" + port(service, port);
    }

    private String port(String service, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of("port", service, Integer.toString(port)));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new StartFailed("Docker Compose is not on this machine (tried docker compose and docker-compose): "
                    + e.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int colon = said.lastIndexOf(':');
        if (process.waitFor() != 0 || colon < 0 || !said.substring(colon + 1).matches("[1-9][0-9]*")) {
            throw new StartFailed("Compose does not run " + service + " here. Start it with:\n"
                    + "    ./run secrets && docker-compose up --build --detach\n" + said);
        }
        return said.substring(colon + 1);
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
