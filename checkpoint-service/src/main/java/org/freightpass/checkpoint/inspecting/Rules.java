package org.freightpass.checkpoint.inspecting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decision table, as an inspection asks it. Answers at once. */
public interface Rules {

    /** Why an inspection may not even begin. */
    enum Refusal {
        /** The register does not retain the checkpoint. */
        CHECKPOINT_NOT_APPROVED,
        /** Nobody on board is described. */
        PERSONS_MISSING
    }

    /** What is decided, unless it is refused. */
    record Judgement(@Nullable Refusal refusal, Decision decision) {}

    /** Ids of the rule sets. */
    Set<String> sets();

    Judgement judge(Situation situation, String ruleSet);
}
