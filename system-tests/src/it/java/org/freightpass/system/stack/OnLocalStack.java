package org.freightpass.system.stack;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one stack; it is started for the first that asks and ended after the last test. */
public final class OnLocalStack implements ParameterResolver {

    /**
     * For a machine that has other work too: the desk waits longer for pass-service, though not as long as a telephone
     * waits for the desk, and a key has longer to be known before it signs. As JSON it goes before what {@code ./run}
     * says.
     */
    private static final Map<String, String> UNHURRIED = Map.of(
            "SPRING_APPLICATION_JSON",
            "{\"freight.checkpoint.desk.time-limit\": \"6s\", \"freight.pass.trust.lead\": \"10s\"}");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(LocalStack.class, key -> LocalStack.start(UNHURRIED), LocalStack.class);
    }
}
