package org.freightpass.checkpoint.inspecting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param pass the pass that counted
 * @param reasons the rules that spoke, in their order
 * @param actions what to do, in the order in which to do it
 */
public record Decision(
        Outcome outcome,
        Lane lane,
        Standing standing,
        @Nullable RegisteredPass pass,
        List<Reason> reasons,
        List<Action> actions,
        String ruleSet) {
    public Decision {
        reasons = List.copyOf(reasons);
        actions = List.copyOf(actions);
    }

    /** Which lane a vehicle is sent to. */
    public enum Lane {
        PRIORITY,
        ORDINARY
    }

    /** A stable code and the id of the rule that gave it; two rules may give one code. */
    public record Reason(String code, String rule) {}

    public boolean says(String code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code));
    }
}
