package org.freightpass.localstack.command;

import static org.freightpass.localstack.process.StateFile.LAUNCHER;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.part.HttpProbe;
import org.freightpass.localstack.process.LogFile;
import org.freightpass.localstack.process.Started;
import org.freightpass.localstack.process.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what runs. Exit code 0: all of it; 1: not all; 3: nothing. */
@Command(name = "status", description = "shows what runs, and why something does not", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL = 1;
    private static final int NOTHING = 3;
    private static final int SHOWN_LINES = 5;

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() {
        Layout layout = place.layout();
        StateFile state = new StateFile(layout.stateFile());
        Optional<ProcessHandle> launcher = state.launcher().flatMap(Started::running);
        List<Started> children = state.children().stream()
                .sorted(Comparator.comparing(Started::at))
                .toList();
        if (launcher.isEmpty() && children.isEmpty()) {
            System.out.println("Nothing runs on " + layout.data() + ".");
            return NOTHING;
        }
        boolean all = launcher.isPresent();
        show(
                LAUNCHER,
                launcher.map(found -> "runs as process " + found.pid()).orElse("is gone: ./run stop ends the rest"));
        for (Started child : children) {
            boolean runs = child.running().isPresent();
            all &= runs;
            show(child.name(), runs ? "runs as process " + child.pid() + health(state, child.name()) : "ENDED");
            if (!runs) {
                new LogFile(layout.log(child.name())).tail(SHOWN_LINES).forEach(line -> show("", line));
            }
        }
        boolean ready = launcher.isPresent() && state.noted("ready").isPresent();
        System.out.println(ready ? "Ready." : "Not ready.");
        return all && ready ? 0 : NOT_ALL;
    }

    private static String health(StateFile state, String name) {
        String variable = name.replace("-service", "").toUpperCase(Locale.ROOT) + "_URL";
        if (!name.endsWith("-service")) {
            return "";
        }
        return state.noted(variable)
                .map(address -> HttpProbe.answers(address + "/actuator/health") ? ", healthy" : ", NOT HEALTHY")
                .orElse("");
    }

    private static void show(String name, String text) {
        System.out.printf("  %-22s %s%n", name, text);
    }
}
