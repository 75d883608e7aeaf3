package org.freightpass.localstack.compose;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.part.StartFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which running system a command is about, where it is not this launcher's. */
public final class Against {

    @Option(names = "--against", paramLabel = "compose", description = "the containers of docker-compose.yml")
    private @Nullable String what;

    /** Where the parts of that system are; empty where none is named. */
    public Optional<Map<String, String>> variables(Layout layout) throws IOException, InterruptedException {
        if (what == null) {
            return Optional.empty();
        }
        if (!what.equals("compose")) {
            throw new StartFailed(
                    "--against " + what + ": there is only compose. Without it, the local stack is meant.");
        }
        return Optional.of(ComposeStack.of(layout.home()).variables());
    }
}
