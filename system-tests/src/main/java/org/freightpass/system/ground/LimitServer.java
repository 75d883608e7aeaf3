package org.freightpass.system.ground;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.freightpass.system.api.Addresses;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Request;
import org.freightpass.system.stack.LocalStack;

/** The limit server in a process of its own, with the machine's options that checkpoint-service has. */
public final class LimitServer implements AutoCloseable {

    private static final int STARTS_WITHIN_S = 60;

    private final Process process;
    private final String address;

    private LimitServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static LimitServer start(LocalStack stack, Addresses addresses, Database database, String constant)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = stack.data().resolve("logs").resolve("limit-server.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsOf(stack.pid("checkpoint-service")));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.freightpass.system.limit.LimitApplication"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings(port, addresses, database));
        builder.environment().put("LIMIT_ANSWER", constant);
        LimitServer server = new LimitServer(builder.start(), "http://localhost:" + port);
        server.awaitReady(log);
        return server;
    }

    /** How that process collects garbage and from what memory; what it starts with is its own. */
    private static List<String> optionsOf(long pid) {
        String[] arguments = ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .orElseThrow(() -> new IllegalStateException("process " + pid + " does not say how it was started"));
        return Stream.of(arguments)
                .filter(option -> option.startsWith("-XX:+Use") || option.startsWith("-Xmx"))
                .toList();
    }

    /** What the local stack tells checkpoint-service, as far as it concerns a request. */
    private static Map<String, String> settings(int port, Addresses addresses, Database database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SERVER_ADDRESS", "localhost");
        settings.put("SERVER_COMPRESSION_ENABLED", "true");
        settings.put("SPRING_MAIN_BANNER_MODE", "off");
        settings.put("SPRING_THREADS_VIRTUAL_ENABLED", "true");
        settings.put("SPRING_DATASOURCE_URL", database.url());
        settings.put("SPRING_DATASOURCE_USERNAME", database.user());
        settings.put("SPRING_DATASOURCE_PASSWORD", database.user());
        settings.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "16");
        settings.put("SPRING_FLYWAY_ENABLED", "false");
        settings.put("FREIGHT_WEB_ISSUER", addresses.issuer());
        settings.put("FREIGHT_WEB_JWK_SET_URI", addresses.issuer() + "/oauth2/jwks");
        settings.put("FREIGHT_WEB_RATE_ENABLED", "false");
        settings.put("FREIGHT_WEB_IDEMPOTENCY_IGNORED_PATHS", "/api/v1/constant,/api/v1/plain");
        return settings;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        for (int second = 0; second < STARTS_WITHIN_S * 5 && process.isAlive(); second++) {
            try (Line line = new Line(address)) {
                if (line.ask(Request.get("/actuator/health", "")) > 0) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IllegalStateException("the limit server did not start:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
