package org.freightpass.checkpoint.deciding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.checkpoint.deciding.DecisionTable.Section;
import org.freightpass.checkpoint.deciding.KindCheck.Where;
import org.freightpass.checkpoint.deciding.Rule.Part;
import org.jspecify.annotations.Nullable;

/** Looks for what makes no sense in a table, so that nothing of it is noticed on the road first. For one table. */
public final class TableCheck {
    private static final String NEVER = "no";
    private static final String ALWAYS = "yes";

    private final DecisionTable table;
    private final KindCheck kinds;
    private final List<TableFault> faults = new ArrayList<>();

    public TableCheck(DecisionTable table) {
        this.table = table;
        this.kinds = new KindCheck(table);
    }

    /** All of them; empty for a good table. */
    public List<TableFault> faults() {
        names();
        table.meanings().forEach(meaning -> attempt(meaning.name(), () -> kinds.meaning(meaning)));
        attempt("counting", () -> kinds.condition(table.candidate(), Where.BEFORE_STANDING));
        table.preferred().forEach(wish -> attempt("counting", () -> kinds.condition(wish, Where.ANYWHERE)));
        attempt("priority", () -> kinds.condition(table.priority(), Where.ANYWHERE));
        table.rules().forEach(this::rule);
        orderOfStandings();
        ruleSets();
        actions();
        return List.copyOf(faults);
    }

    private void names() {
        var seen = new HashSet<>(Set.of(Scope.STANDING));
        Stream.concat(
                        table.given().stream().map(DecisionTable.Given::name),
                        table.meanings().stream().map(DecisionTable.Meaning::name))
                .filter(name -> !seen.add(name))
                .forEach(name -> fault(name, "the fact is there twice"));
        var ids = new HashSet<String>();
        table.rules().stream()
                .map(Rule::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> fault(id, "the rule is there twice"));
    }

    private void rule(Rule rule) {
        var where = rule.part() == Part.PASS ? Where.BEFORE_STANDING : Where.ANYWHERE;
        attempt(rule.id(), () -> kinds.condition(rule.when(), where));
        var sets = table.ruleSets().stream().map(DecisionTable.RuleSet::id).collect(Collectors.toSet());
        check(rule, !rule.sets().isEmpty(), "it is in no rule set and never speaks");
        check(rule, sets.containsAll(rule.sets()), "it is in a rule set that is not there");
        check(rule, rule.text().isWhole() && !rule.source().isBlank(), "its text or source is missing");
        check(rule, table.actions().keySet().containsAll(rule.actions()), "it asks for an action that is not there");
        check(rule, hasOutcome(rule), "its outcome is none of the outcomes");
        check(rule, hasStanding(rule), "a rule about the pass has one of the standings, no other has one");
        check(rule, !rule.when().equals(NEVER), "it can never apply");
    }

    private boolean hasOutcome(Rule rule) {
        var outcomes = table.outcomes().stream().map(DecisionTable.Outcome::code);
        return rule.part() == Part.REFUSAL
                ? rule.outcome() == null
                : outcomes.anyMatch(code -> code.equals(rule.outcome()));
    }

    private boolean hasStanding(Rule rule) {
        @Nullable String standing = rule.standing();
        return rule.part() == Part.PASS ? standing != null && table.standings().contains(standing) : standing == null;
    }

    /** The first that applies is said: their order is that of the standings, and none stands behind its equal. */
    private void orderOfStandings() {
        var last = 0;
        var before = new HashSet<String>();
        for (var rule : table.rules()) {
            if (rule.part() == Part.PASS) {
                var place = table.standings().indexOf(rule.standing());
                check(rule, place >= last, "its standing comes before that of the rule above it");
                check(
                        rule,
                        !before.contains(rule.when()) && !before.contains(ALWAYS),
                        "it is never reached: a rule above it applies whenever it does");
                last = Math.max(last, place);
                before.add(rule.when());
            }
        }
        var found = table.rules().stream().map(Rule::standing).collect(Collectors.toSet());
        table.standings().stream()
                .filter(standing -> !found.contains(standing))
                .forEach(standing -> fault(standing, "no rule gives this standing"));
    }

    private void ruleSets() {
        for (var set : table.ruleSets()) {
            if (!set.text().isWhole() || set.source().isBlank()) {
                fault(set.id(), "its text or source is missing");
            }
            table.given().stream()
                    .filter(fact -> fact.section() == Section.PARAMETER)
                    .filter(fact -> !isOf(fact.kind(), set.parameters().get(fact.name())))
                    .forEach(fact -> fault(set.id(), "its " + fact.name() + " is missing or not what it can be"));
        }
    }

    private static boolean isOf(Kind kind, @Nullable Object value) {
        return switch (value) {
            case Double number -> kind.equals(Kind.Plain.NUMBER);
            case String text -> kind instanceof Kind.OneOf(var values) && values.contains(text);
            case List<?> list -> kind instanceof Kind.OneOf(var values) && values.containsAll(list);
            case null, default -> false;
        };
    }

    private void actions() {
        var asked =
                table.rules().stream().flatMap(rule -> rule.actions().stream()).collect(Collectors.toSet());
        for (var action : table.actionOrder()) {
            var text = table.actions().get(action);
            if (text == null || !text.isWhole()) {
                fault(action, "its text is missing");
            }
            if (!asked.contains(action)) {
                fault(action, "no rule asks for this action");
            }
        }
    }

    private void attempt(String row, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException wrong) {
            fault(row, wrong.getMessage() == null ? "it makes no sense" : wrong.getMessage());
        }
    }

    private void check(Rule rule, boolean condition, String otherwise) {
        if (!condition) {
            fault(rule.id(), otherwise);
        }
    }

    private void fault(String row, String text) {
        faults.add(new TableFault(row, text));
    }
}
