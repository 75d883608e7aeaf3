package org.freightpass.localstack.part;

import java.io.IOException;
import java.util.List;
import org.freightpass.localstack.process.LogFile;

/** A program that runs once and ends, such as one that lays out an empty database. */
final class Tool {

    private static final int SHOWN_LINES = 15;

    private Tool() {}

    static void run(String what, List<String> command, LogFile log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new StartFailed(what + " failed with exit code " + exit + ":\n"
                    + String.join("\n", log.tail(SHOWN_LINES)) + "\nWhole log: " + log.path());
        }
    }
}
