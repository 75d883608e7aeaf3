package org.freightpass.checkpoint.recording;

import java.util.Set;
import org.freightpass.contracts.DivisionCode;

/** Whose inspections someone may see. */
public sealed interface Scope {

    /** All of them. */
    record Everywhere() implements Scope {}

    /** Those of a division and what lies in it. */
    record Within(DivisionCode division) implements Scope {}

    /** Those of some checkpoints. */
    record At(Set<String> checkpoints) implements Scope {
        public At {
            checkpoints = Set.copyOf(checkpoints);
        }
    }
}
