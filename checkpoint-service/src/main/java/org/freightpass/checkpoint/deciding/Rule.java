package org.freightpass.checkpoint.deciding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param id {@code CP-05}; also the rule's id in docs/rules.md
 * @param reason the code that an answer gives; two rules may share one
 * @param when the condition, as it is written
 * @param outcome what it asks for, where it is no refusal
 * @param standing what the pass is then worth, for rules about the pass
 * @param sets ids of the rule sets in which it speaks
 */
public record Rule(
        String id,
        String reason,
        Part part,
        String when,
        @Nullable String outcome,
        @Nullable String standing,
        List<String> actions,
        Set<String> sets,
        Phrase text,
        String source) {
    public Rule {
        actions = List.copyOf(actions);
        sets = Set.copyOf(sets);
    }

    /** What a rule is about. */
    public enum Part {
        /** Ends the inspection before it begins. */
        REFUSAL,
        /** All that apply are said, the gravest outcome wins. */
        HEALTH,
        /** The first that applies is said and gives the standing. */
        PASS,
        /** What is done with a staff shuttle at its factory's gate; all that apply. */
        GATE,
        /** Said beside the rest. */
        NOTE
    }
}
