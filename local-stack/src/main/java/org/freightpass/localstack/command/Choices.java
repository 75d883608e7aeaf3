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

    Set<String> without() {
        return without;
    }

    Ports ports() {
        try {
            Ports ports = Ports.choose(base, System::getenv);
            return https ? ports.withHttps() : ports;
        } catch (NumberFormatException e) {
            throw new StartFailed("Not a port: " + e.getMessage());
        }
    }
}
