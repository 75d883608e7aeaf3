package org.freightpass.checkpoint.roads;

import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Every rule about regimes, and what it says where it refuses. */
public enum RegimeRule {
    RULE_SET_UNKNOWN("RR-01", "A regime names a rule set that is there."),
    PERIOD_REVERSED("RR-02", "A regime ends after it begins."),
    OUTSIDE_DIVISION("RR-03", "A keeper sets regimes within the own division.");

    private final String id;
    private final String text;

    RegimeRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /**
     * Why it may not be set.
     *
     * @param keeps the division whose regimes the asker sets; null sets them everywhere
     */
    static Optional<RegimeRule> against(SetRegime asked, Set<String> ruleSets, @Nullable DivisionCode keeps) {
        if (keeps != null && !keeps.covers(asked.area().division())) {
            return Optional.of(OUTSIDE_DIVISION);
        }
        if (!ruleSets.contains(asked.ruleSet())) {
            return Optional.of(RULE_SET_UNKNOWN);
        }
        var until = asked.until();
        return until != null && !until.isAfter(asked.from()) ? Optional.of(PERIOD_REVERSED) : Optional.empty();
    }
}
