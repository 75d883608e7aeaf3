package org.freightpass.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.compose.Against;
import org.freightpass.localstack.compose.ComposeStack;
import org.freightpass.localstack.part.Addresses;
import org.freightpass.localstack.part.Jars;
import org.freightpass.localstack.part.Jvm;
import org.freightpass.localstack.part.StartFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the main job: on the stack that runs, or on one that is started for it and ended after it. */
@Command(
        name = "demo",
        description = "plays the main job over the public APIs and counts what came out",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Choices choices = new Choices();

    @Mixin
    private final Against against = new Against();

    @Option(names = "--fresh", description = "on a new stack with data of its own and free ports, deleted afterwards")
    private boolean fresh;

    @Option(names = "--fleet", paramLabel = "N", description = "how many vehicles (default: 2872)")
    private int fleet = 2872;

    @Override
    public Integer call() throws Exception {
        if (fresh) {
            return onFreshData();
        }
        Layout layout = place.layout();
        Optional<Map<String, String>> elsewhere = against.variables(layout);
        if (elsewhere.isPresent()) {
            ComposeStack.awaitReady(elsewhere.get());
            return play(layout, elsewhere.get());
        }
        Optional<RunningStack> running = RunningStack.find(layout);
        if (running.isPresent()) {
            if (!running.get().isReady()) {
                throw new StartFailed("The stack is not ready yet. See ./run status");
            }
            return play(layout, running.get().variables());
        }
        return onOwnStack(layout, choices.ports());
    }

    private int onFreshData() throws IOException, InterruptedException {
        Layout layout = new Layout(place.layout().home(), Files.createTempDirectory("freight-pass-"));
        int exit = onOwnStack(layout, Ports.choose("free", name -> null));
        if (exit == 0) {
            Deletion.of(layout.data());
        } else {
            System.out.println("Data and logs are kept in " + layout.data());
        }
        return exit;
    }

    private int onOwnStack(Layout layout, Ports chosen) throws IOException, InterruptedException {
        return new Session(layout, System.err)
                .run(chosen, Set.of(), stack -> play(layout, new Addresses(chosen).variables()));
    }

    private int play(Layout layout, Map<String, String> addresses) throws IOException, InterruptedException {
        List<String> command = Jvm.of(layout, "demo")
                .heap(256)
                .property("freight.demo.fleet", Integer.toString(fleet))
                .main(Jars.of(layout, "system-tests"), "org.freightpass.system.demo.Demo");
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(addresses);
        return builder.start().waitFor();
    }
}
