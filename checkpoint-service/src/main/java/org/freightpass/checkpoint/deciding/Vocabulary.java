package org.freightpass.checkpoint.deciding;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.freightpass.checkpoint.deciding.DecisionTable.Section;
import org.jspecify.annotations.Nullable;

/** The names of a table that was found to make sense, each with where its value is. Immutable. */
final class Vocabulary {
    private final Map<String, Section> given = new HashMap<>();
    private final Map<String, Expression> meanings = new HashMap<>();

    Vocabulary(DecisionTable table) {
        table.given().forEach(fact -> given.put(fact.name(), fact.section()));
        table.meanings().forEach(fact -> meanings.put(fact.name(), Expression.read(fact.means())));
    }

    @Nullable
    Expression meaning(String name) {
        return meanings.get(name);
    }

    Section section(String name) {
        return Objects.requireNonNull(given.get(name), name);
    }
}
