package org.freightpass.localstack.command;

import java.nio.file.Path;
import org.freightpass.localstack.Layout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says which data a command is about. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "where databases, logs and the like are kept between runs (default: .local)")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Layout layout() {
        Path home = Path.of(System.getProperty("freight.home", "."));
        Path told = told();
        if (told != null) {
            return new Layout(home, told);
        }
        String fromEnvironment = System.getenv("FREIGHT_PASS_DATA");
        return new Layout(home, fromEnvironment == null ? home.resolve(".local") : Path.of(fromEnvironment));
    }

    /** Said of the command itself, or before it: {@code ./run --data D stop} must not stop another stack. */
    private @Nullable Path told() {
        CommandSpec parent = command == null ? null : command.parent();
        if (data != null || parent == null) {
            return data;
        }
        CommandSpec before = parent.mixins().get("place");
        return before != null && before.userObject() instanceof Place place ? place.told() : null;
    }
}
