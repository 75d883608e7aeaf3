package org.freightpass.localstack;

import org.freightpass.localstack.command.Root;
import org.freightpass.localstack.part.StartFailed;
import picocli.CommandLine;

/** What {@code ./run} starts. Its exit code is the command's. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Root());
        line.setExecutionExceptionHandler(Launcher::explain);
        System.exit(line.execute(arguments));
    }

    /** What was foreseen is told in words; anything else is a bug and shows where. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof StartFailed) {
            line.getErr().println();
            line.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(line.getErr());
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }
}
