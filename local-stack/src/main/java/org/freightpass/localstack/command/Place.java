package org.freightpass.localstack.command;

import java.nio.file.Path;
import org.freightpass.localstack.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which data a command is about. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "where databases, logs and the like are kept between runs (default: .local)")
    private @Nullable Path data;

    Layout layout() {
        Path home = Path.of(System.getProperty("freight.home", "."));
        if (data != null) {
            return new Layout(home, data);
        }
        String fromEnvironment = System.getenv("FREIGHT_PASS_DATA");
        return new Layout(home, fromEnvironment == null ? home.resolve(".local") : Path.of(fromEnvironment));
    }
}
