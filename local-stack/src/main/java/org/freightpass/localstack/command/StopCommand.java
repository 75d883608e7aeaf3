package org.freightpass.localstack.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.process.Ending;
import org.freightpass.localstack.process.Started;
import org.freightpass.localstack.process.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the launcher, which ends the rest; then whatever a launcher that was killed left behind. */
@Command(name = "stop", description = "ends every process that was started", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() {
        Layout layout = place.layout();
        Optional<ProcessHandle> launcher =
                new StateFile(layout.stateFile()).launcher().flatMap(Started::running);
        launcher.ifPresent(process -> {
            System.out.println("Ending the stack of process " + process.pid() + " …");
            Ending.end(process, PATIENCE);
        });
        new Session(layout).endLeftovers();
        System.out.println(launcher.isPresent() ? "Ended." : "Nothing more runs on " + layout.data() + ".");
        return 0;
    }
}
