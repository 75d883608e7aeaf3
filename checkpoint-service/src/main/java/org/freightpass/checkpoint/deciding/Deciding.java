package org.freightpass.checkpoint.deciding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.freightpass.checkpoint.deciding.DecisionTable.Outcome;
import org.freightpass.checkpoint.deciding.Rule.Part;
import org.jspecify.annotations.Nullable;

/**
 * Interprets the table. Does no I/O, asks for no time, gives the same for any order of persons and passes. Immutable,
 * safe for use by many threads.
 */
public final class Deciding {
    private static final String VALID_UNTIL = "pass.validUntil";
    private static final String NUMBER = "pass.number";

    private final DecisionTable table;
    private final Vocabulary words;
    private final List<Row> rows;
    private final Expression candidate;
    private final List<Expression> preferred;
    private final Expression priority;

    private record Row(Rule rule, Expression when) {}

    private record Counting(Scope scope, @Nullable Rule rule) {}

    /** {@link IllegalArgumentException} with all that is wrong with the table. */
    public Deciding(DecisionTable table) {
        var faults = new TableCheck(table).faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
        this.table = table;
        words = new Vocabulary(table);
        rows = table.rules().stream()
                .map(rule -> new Row(rule, Expression.read(rule.when())))
                .toList();
        candidate = Expression.read(table.candidate());
        preferred = table.preferred().stream().map(Expression::read).toList();
        priority = Expression.read(table.priority());
    }

    public DecisionTable table() {
        return table;
    }

    public Set<String> ruleSets() {
        return table.ruleSets().stream().map(DecisionTable.RuleSet::id).collect(Collectors.toUnmodifiableSet());
    }

    /** {@link IllegalArgumentException} for a rule set that the table does not have. */
    public Verdict decide(Facts facts, String ruleSet) {
        var rules = table.ruleSet(ruleSet)
                .orElseThrow(() -> new IllegalArgumentException("The table has no rule set " + ruleSet));
        var counting = counting(new Scope(words, rules, facts, null, null, null));
        var scope = counting.scope();
        var reasons = rows.stream()
                .filter(row -> row.rule().sets().contains(ruleSet))
                .filter(row -> row.rule().part() == Part.PASS
                        ? row.rule().equals(counting.rule())
                        : Evaluation.holds(row.when(), scope))
                .map(Row::rule)
                .collect(Collectors.partitioningBy(rule -> rule.part() == Part.REFUSAL));
        var said = reasons.getOrDefault(false, List.of());
        var outcome = gravest(said);
        return new Verdict(
                reasons.getOrDefault(true, List.of()).stream().findFirst().orElse(null),
                outcome.code(),
                !outcome.keeps() && Evaluation.holds(priority, scope),
                scope.standing() == null ? "" : scope.standing(),
                scope.pass(),
                said,
                actions(said));
    }

    private Outcome gravest(Collection<Rule> reasons) {
        return table.outcomes().stream()
                .filter(outcome ->
                        reasons.stream().anyMatch(rule -> outcome.code().equals(rule.outcome())))
                .findFirst()
                .orElse(table.outcomes().getLast());
    }

    private List<String> actions(Collection<Rule> reasons) {
        return table.actionOrder().stream()
                .filter(action ->
                        reasons.stream().anyMatch(rule -> rule.actions().contains(action)))
                .toList();
    }

    /** Of the passes that may count the most preferred, then the one that ends last, then by number. */
    private Counting counting(Scope bare) {
        var candidates = new ArrayList<Counting>();
        IntStream.range(0, bare.facts().passes().size())
                .mapToObj(bare::about)
                .filter(scope -> Evaluation.holds(candidate, scope))
                .map(this::withStanding)
                .forEach(candidates::add);
        return candidates.stream()
                .min(Comparator.<Counting>comparingInt(each -> rank(each.scope()))
                        .thenComparingDouble(each -> -(Double) ofPass(each, VALID_UNTIL))
                        .thenComparing(each -> (String) ofPass(each, NUMBER)))
                .orElseGet(() -> withStanding(bare));
    }

    private static Object ofPass(Counting counting, String name) {
        return Optional.ofNullable(counting.scope().value(name)).orElseThrow();
    }

    private int rank(Scope scope) {
        return IntStream.range(0, preferred.size())
                .filter(wish -> Evaluation.holds(preferred.get(wish), scope))
                .findFirst()
                .orElse(preferred.size());
    }

    /** The first rule about the pass that applies gives the standing, whether or not it speaks in this rule set. */
    private Counting withStanding(Scope scope) {
        var first = rows.stream()
                .filter(row -> row.rule().part() == Part.PASS && Evaluation.holds(row.when(), scope))
                .map(Row::rule)
                .findFirst()
                .orElse(null);
        var standing = first == null ? null : first.standing();
        return new Counting(scope.worth(standing == null ? table.standings().getLast() : standing), first);
    }
}
