package org.freightpass.notification.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The briefing of one day, as it stood when it was made; {@code stored} false: made just now, to look at. */
public record Briefing(
        LocalDate day,
        Instant madeAt,
        boolean complete,
        boolean stored,
        Map<Figure, Long> total,
        List<Row> counties,
        List<EnterpriseDifficulty> enterprises) {
    public Briefing {
        counties = List.copyOf(counties);
        enterprises = List.copyOf(enterprises);
    }

    /** A county's figures; {@code county} is 000000 where none is known. */
    public record Row(String county, String name, Map<Figure, Long> figures) {}

    /** An open demand or difficulty of a key enterprise and who sees to it, where that is settled. */
    public record EnterpriseDifficulty(
            String caseNumber,
            String enterprise,
            int tier,
            String kind,
            String county,
            String text,
            String status,
            Instant openedAt,
            @Nullable String solver) {}

    /** Adds the rows up; missing figures are zero. */
    static Map<Figure, Long> total(List<Row> rows) {
        Map<Figure, Long> sum = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sum.put(
                    figure,
                    rows.stream()
                            .mapToLong(row -> row.figures().getOrDefault(figure, 0L))
                            .sum());
        }
        return sum;
    }
}
