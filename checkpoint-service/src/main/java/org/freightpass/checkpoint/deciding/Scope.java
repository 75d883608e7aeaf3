package org.freightpass.checkpoint.deciding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a condition looks names up: a situation under a rule set, with the pass that is in question, its standing once
 * that is found, and the person who is asked about.
 */
record Scope(
        Vocabulary words,
        DecisionTable.RuleSet ruleSet,
        Facts facts,
        @Nullable Integer pass,
        @Nullable Map<String, Object> person,
        @Nullable String standing) {
    static final String STANDING = "standing";

    Scope about(@Nullable Integer other) {
        return new Scope(words, ruleSet, facts, other, null, null);
    }

    Scope about(Map<String, Object> someone) {
        return new Scope(words, ruleSet, facts, pass, someone, standing);
    }

    Scope worth(String found) {
        return new Scope(words, ruleSet, facts, pass, null, found);
    }

    /** Null where it is not known. */
    @Nullable
    Object value(String name) {
        if (name.equals(STANDING)) {
            return standing;
        }
        var meaning = words.meaning(name);
        if (meaning != null) {
            return Evaluation.of(meaning, this);
        }
        return switch (words.section(name)) {
            case PARAMETER -> ruleSet.parameters().get(name);
            case SITUATION -> facts.situation().get(name);
            case PERSON -> person == null ? null : person.get(name);
            case PASS -> pass == null ? null : facts.passes().get(pass).get(name);
        };
    }
}
