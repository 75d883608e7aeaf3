package org.freightpass.checkpoint.deciding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table says of a situation.
 *
 * @param refusal the rule by which nothing may be checked at all
 * @param pass which of the situation's passes counts
 * @param reasons the rules that spoke, in the table's order
 * @param actions what to do, in the order in which to do it
 */
public record Verdict(
        @Nullable Rule refusal,
        String outcome,
        boolean priority,
        String standing,
        @Nullable Integer pass,
        List<Rule> reasons,
        List<String> actions) {
    public Verdict {
        reasons = List.copyOf(reasons);
        actions = List.copyOf(actions);
    }
}
