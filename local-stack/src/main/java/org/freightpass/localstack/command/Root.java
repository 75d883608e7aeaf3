package org.freightpass.localstack.command;

import java.util.concurrent.Callable;
import org.freightpass.localstack.compose.SecretsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** {@code ./run} alone: the same as {@code ./run start}. */
@Command(
        name = "./run",
        description = "Freight Pass on this machine: everything it needs, started and ended together.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            EnvCommand.class,
            TokenCommand.class,
            KeysCommand.class,
            DeadLettersCommand.class,
            SecretsCommand.class,
            StatusCommand.class,
            RestartCommand.class,
            StopCommand.class,
            ResetCommand.class,
            UnpackCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Also: ./run format mends the format of the sources; ./run pictures makes docs/pictures anew.",
            "",
            "Ports: --port-base N puts all ports just above N, --port-base free takes free",
            "ones; PASS_PORT, CHECKPOINT_PORT, NOTIFICATION_PORT, ISSUER_PORT, MAIL_PORT,",
            "MAIL_WEB_PORT, POSTGRES_PORT, KAFKA_PORT, KAFKA_CONTROLLER_PORT set one each.",
            "FREIGHT_PASS_DATA or --data sets where the data is kept."
        })
public final class Root implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Choices choices = new Choices();

    @Override
    public Integer call() throws Exception {
        return new Session(place.layout()).runUntilEnded(choices.ports(), choices.without());
    }
}
