package org.freightpass.checkpoint.inspecting.web;

import java.util.Locale;
import org.freightpass.checkpoint.deciding.Deciding;
import org.freightpass.checkpoint.deciding.DecisionTable;
import org.freightpass.checkpoint.deciding.Phrase;
import org.freightpass.checkpoint.deciding.Rule;
import org.freightpass.checkpoint.inspecting.Action;
import org.springframework.stereotype.Component;

/** Reasons and actions in the table's words, Chinese where it is asked for, else English. */
@Component
class Texts {
    private final DecisionTable table;

    Texts(Deciding deciding) {
        table = deciding.table();
    }

    /** An answer may be older than the table: a rule that has gone is named by its id. */
    String ofRule(String rule, Locale language) {
        return table.rule(rule).map(Rule::text).map(text -> text.in(language)).orElse(rule);
    }

    String of(Action action, Locale language) {
        Phrase text = table.actions().get(action.name());
        return text == null ? action.name() : text.in(language);
    }
}
