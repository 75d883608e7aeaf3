package org.freightpass.system.ground;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.system.api.Addresses;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.figure.Spent;
import org.freightpass.system.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** A running stack and what belongs to it. Ends what it started. */
public final class Ground implements AutoCloseable {

    /**
     * Long runs get the full compiler; caches of starts are used, but none is made while something is measured; measured
     * clients are no strangers to be held back.
     */
    public static final Map<String, String> FOR_LOAD = Map.of(
            "FREIGHT_PASS_COMPILER", "full",
            "FREIGHT_PASS_START_CACHE", "found",
            "FREIGHT_WEB_RATE_ENABLED", "false");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final boolean owned;
    private final Map<String, String> variables;
    private final RunningSystem system;
    private @Nullable LimitServer limits;
    private @Nullable Fleets fleets;

    private Ground(LocalStack stack, boolean owned) {
        this.stack = stack;
        this.owned = owned;
        this.variables = stack.variables();
        this.system = new RunningSystem(Addresses.of(variables), PATIENCE);
    }

    public static Ground start() {
        return new Ground(LocalStack.start(FOR_LOAD), true);
    }

    /** On a stack that somebody else ends. */
    public static Ground on(LocalStack stack) {
        return new Ground(stack, false);
    }

    public LocalStack stack() {
        return stack;
    }

    public RunningSystem system() {
        return system;
    }

    public Database database(String service) {
        return Database.of(variables, service);
    }

    public Topics topics() {
        return new Topics(system.addresses().kafka());
    }

    public synchronized Fleets fleets() {
        if (fleets == null) {
            fleets = new Fleets(system, database("pass"));
        }
        return fleets;
    }

    /** A bearer token of a demo account. */
    public String token(String account) {
        return system.token(account);
    }

    /** Started when first asked for, with a constant that one real inspection was answered. */
    public synchronized LimitServer limits(String constant) throws IOException, InterruptedException {
        if (limits == null) {
            limits = LimitServer.start(stack, system.addresses(), database("checkpoint"), constant);
        }
        return limits;
    }

    /** Processor time that the stack's parts have taken since they began, without the launcher, whose children they are. */
    public Spent spent() {
        return new Spent(stack.parts().entrySet().stream()
                .filter(part -> !part.getKey().equals("launcher"))
                .collect(Collectors.toMap(Map.Entry::getKey, part -> cpuMs(part.getValue()))));
    }

    private static double cpuMs(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    @Override
    public void close() {
        if (limits != null) {
            limits.close();
        }
        system.close();
        if (owned) {
            stack.close();
            stack.deleteData();
        }
    }
}
