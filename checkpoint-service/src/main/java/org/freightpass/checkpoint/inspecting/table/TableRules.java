package org.freightpass.checkpoint.inspecting.table;

import java.util.Set;
import org.freightpass.checkpoint.deciding.Deciding;
import org.freightpass.checkpoint.deciding.DecisionTable;
import org.freightpass.checkpoint.deciding.Rule;
import org.freightpass.checkpoint.deciding.Verdict;
import org.freightpass.checkpoint.inspecting.Action;
import org.freightpass.checkpoint.inspecting.Decision;
import org.freightpass.checkpoint.inspecting.Outcome;
import org.freightpass.checkpoint.inspecting.Rules;
import org.freightpass.checkpoint.inspecting.Situation;
import org.freightpass.checkpoint.inspecting.Standing;
import org.springframework.stereotype.Component;

/** The table in the words of an inspection. Does not start with a table that says a word inspections do not know. */
@Component
class TableRules implements Rules {
    private final Deciding deciding;

    TableRules(Deciding deciding) {
        this.deciding = deciding;
        var table = deciding.table();
        table.outcomes().stream().map(DecisionTable.Outcome::code).forEach(Outcome::valueOf);
        table.standings().forEach(Standing::valueOf);
        table.actionOrder().forEach(Action::valueOf);
        table.rules().stream()
                .filter(rule -> rule.part() == Rule.Part.REFUSAL)
                .map(Rule::reason)
                .forEach(Refusal::valueOf);
    }

    @Override
    public Set<String> sets() {
        return deciding.ruleSets();
    }

    @Override
    public Judgement judge(Situation situation, String ruleSet) {
        var verdict = deciding.decide(SituationFacts.of(situation), ruleSet);
        var refusal = verdict.refusal();
        return new Judgement(
                refusal == null ? null : Refusal.valueOf(refusal.reason()), decision(verdict, situation, ruleSet));
    }

    private static Decision decision(Verdict verdict, Situation situation, String ruleSet) {
        var pass = verdict.pass();
        return new Decision(
                Outcome.valueOf(verdict.outcome()),
                verdict.priority() ? Decision.Lane.PRIORITY : Decision.Lane.ORDINARY,
                Standing.valueOf(verdict.standing()),
                pass == null ? null : situation.presented().passes().get(pass).pass(),
                verdict.reasons().stream()
                        .map(rule -> new Decision.Reason(rule.reason(), rule.id()))
                        .toList(),
                verdict.actions().stream().map(Action::valueOf).toList(),
                ruleSet);
    }
}
