package org.freightpass.localstack.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the addresses of the running stack, to be evaluated by a shell. */
@Command(
        name = "env",
        description = "prints the addresses as shell assignments: eval \"$(./run env)\"",
        mixinStandardHelpOptions = true)
final class EnvCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() {
        Map<String, String> variables = RunningStack.of(place.layout()).variables();
        variables.forEach((name, value) -> System.out.println("export " + name + "=" + quoted(value)));
        return 0;
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
