package org.freightpass.localstack.command;

import java.io.Console;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.part.StartFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the data. Asks first, and refuses while something runs on it. */
@Command(name = "reset", description = "deletes all data of the local stack", mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Layout layout = place.layout();
        if (!layout.data().toFile().exists()) {
            System.out.println("There is no data in " + layout.data() + ".");
            return 0;
        }
        if (RunningStack.find(layout).isPresent()) {
            throw new StartFailed("It runs on " + layout.data() + ". End it first: ./run stop");
        }
        if (!yes && !confirmed(layout)) {
            System.out.println("Nothing deleted.");
            return 1;
        }
        new Session(layout).endLeftovers();
        Deletion.of(layout.data());
        System.out.println("Deleted " + layout.data() + ".");
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull") // null or not, there may be nobody to ask
    private static boolean confirmed(Layout layout) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new StartFailed("Nobody to ask here. To delete " + layout.data() + " say: ./run reset --yes");
        }
        String answer = console.readLine("Delete everything in %s? [y/N] ", layout.data());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
