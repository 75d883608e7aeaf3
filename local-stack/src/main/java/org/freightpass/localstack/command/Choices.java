package org.freightpass.localstack.command;

import java.util.Set;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.part.StartFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which ports to take and what to leave out. */
final class Choices {

    @Option(names = "--port-base", paramLabel = "N|free", description = "other ports than the usual ones")
    private @Nullable String base;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            split = ",",
            description = "do not start this service: it runs elsewhere, in a debugger for example")
    private Set<String> without = Set.of();

    @Option(names = "--https", description = "also serve the scanner page to telephones, on HTTPS (port 8443)")
    private boolean https;

    @Option(names = "--instances", paramLabel = "1|2", description = "how many of each service to start (default: 1)")
    private int instances = 1;

    Set<String> without() {
        return without;
    }

    Ports ports() {
        try {
            Ports ports = Ports.choose(base, System::getenv);
            Ports served = https ? ports.withHttps() : ports;
            return switch (instances) {
                case 1 -> served;
                case 2 -> served.withSecondInstances();
                default ->
                    throw new StartFailed("--instances " + instances + ": one machine runs 1 or 2 of each service.");
            };
        } catch (NumberFormatException e) {
            throw new StartFailed("Not a port: " + e.getMessage());
        }
    }
}
