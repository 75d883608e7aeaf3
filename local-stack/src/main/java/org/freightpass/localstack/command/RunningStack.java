package org.freightpass.localstack.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.part.Addresses;
import org.freightpass.localstack.part.StartFailed;
import org.freightpass.localstack.process.Started;
import org.freightpass.localstack.process.StateFile;

/** The stack that another launcher runs on this data, as its state file tells. */
final class RunningStack {

    private final StateFile state;

    private RunningStack(StateFile state) {
        this.state = state;
    }

    static Optional<RunningStack> find(Layout layout) {
        StateFile state = new StateFile(layout.stateFile());
        return state.launcher().flatMap(Started::running).map(launcher -> new RunningStack(state));
    }

    static RunningStack of(Layout layout) {
        return find(layout)
                .orElseThrow(() -> new StartFailed("Nothing runs on " + layout.data() + ". Start it with ./run"));
    }

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : new Addresses(new Ports(Map.of()).withSecondInstances())
                .variables()
                .keySet()) {
            state.noted(name).ifPresent(value -> variables.put(name, value));
        }
        state.noted("ROOT_KEY").ifPresent(value -> variables.put("ROOT_KEY", value));
        return variables;
    }

    boolean isReady() {
        return state.noted("ready").isPresent();
    }

    StateFile state() {
        return state;
    }
}
