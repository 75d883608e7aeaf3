package org.freightpass.checkpoint.inspecting.table;

import org.freightpass.checkpoint.deciding.Facts;
import org.freightpass.checkpoint.deciding.json.ShippedTable;
import org.freightpass.checkpoint.inspecting.Rules;
import org.freightpass.checkpoint.inspecting.Situation;

/** The shipped table in the words of inspections, for tests of other packages. */
public final class Judging {
    private static final Rules RULES = new TableRules(ShippedTable.deciding());

    private Judging() {}

    public static Rules rules() {
        return RULES;
    }

    public static Facts facts(Situation situation) {
        return SituationFacts.of(situation);
    }
}
