package org.freightpass.localstack.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.compose.Against;
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

    @Mixin
    private final Against against = new Against();

    @Override
    public Integer call() throws Exception {
        Layout layout = place.layout();
        Map<String, String> variables = against.variables(layout)
                .orElseGet(() -> RunningStack.of(layout).variables());
        variables.forEach((name, value) -> System.out.println("export " + name + "=" + quoted(value)));
        return 0;
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
