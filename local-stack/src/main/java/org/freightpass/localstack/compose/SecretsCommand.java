package org.freightpass.localstack.compose;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the secrets that the containers of Compose are handed as files. */
@Command(
        name = "secrets",
        description = "makes the secrets for docker-compose.yml; what is there stays",
        mixinStandardHelpOptions = true)
public final class SecretsCommand implements Callable<Integer> {

    @Option(names = "--into", paramLabel = "DIRECTORY", description = "where to (default: .secrets)")
    private @Nullable Path into;

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("freight.home", "."));
        String chosen = System.getenv("FREIGHT_PASS_SECRETS");
        Path directory = into != null ? into : chosen != null ? Path.of(chosen) : home.resolve(".secrets");
        int made = new ComposeSecrets(home, directory).make();
        System.out.println("Secrets made: " + made + ", in " + directory);
        return 0;
    }
}
