package org.freightpass.checkpoint.deciding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table as it is written. Immutable; {@link TableCheck} tells whether it makes sense.
 *
 * @param outcomes the gravest first
 * @param standings in the order in which the first that applies is said
 * @param given what a situation says
 * @param meanings facts that follow from others, by their section
 * @param candidate which of the passes may count
 * @param preferred of several passes the one counts that fulfils the first of these; then the one that ends last
 * @param priority when the vehicle is sent to the priority lane, unless it is kept
 * @param actions in the order in which they are done
 * @param text the whole table in JSON, as the scanner page reads it
 */
public record DecisionTable(
        List<Outcome> outcomes,
        List<String> standings,
        List<RuleSet> ruleSets,
        List<Given> given,
        List<Meaning> meanings,
        String candidate,
        List<String> preferred,
        String priority,
        List<Rule> rules,
        Map<String, Phrase> actions,
        List<String> actionOrder,
        String text) {

    public DecisionTable {
        outcomes = List.copyOf(outcomes);
        standings = List.copyOf(standings);
        ruleSets = List.copyOf(ruleSets);
        given = List.copyOf(given);
        meanings = List.copyOf(meanings);
        preferred = List.copyOf(preferred);
        rules = List.copyOf(rules);
        actions = Map.copyOf(actions);
        actionOrder = List.copyOf(actionOrder);
    }

    /** Where a fact is one of. */
    public enum Section {
        PARAMETER,
        SITUATION,
        PERSON,
        PASS
    }

    /** An outcome, and whether the vehicle stays until somebody else has come. */
    public record Outcome(String code, boolean keeps) {}

    /** A dated set of rules: {@code parameters} are its limits. */
    public record RuleSet(String id, Phrase text, String source, Map<String, Object> parameters) {
        public RuleSet {
            parameters = Map.copyOf(parameters);
        }
    }

    /** A fact that a situation or a rule set gives. */
    public record Given(Section section, String name, Kind kind) {}

    /** A fact that follows from others. */
    public record Meaning(Section section, String name, String means) {}

    public Optional<RuleSet> ruleSet(String id) {
        return ruleSets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
