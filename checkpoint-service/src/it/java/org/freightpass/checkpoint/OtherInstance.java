package org.freightpass.checkpoint;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An instance of the service in a process of its own, so that it can be ended as a machine ends: at once. */
final class OtherInstance implements AutoCloseable {
    private final Process process;
    private final int port;

    private OtherInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with these settings and returns at once; its output goes to the file. */
    static OtherInstance start(List<String> settings, Path output) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CheckpointServiceApplication.class.getName(),
                "--server.port=" + port));
        command.addAll(settings);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new OtherInstance(process, port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without a word, as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
