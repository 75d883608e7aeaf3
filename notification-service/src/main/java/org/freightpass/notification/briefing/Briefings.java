package org.freightpass.notification.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.notification.briefing.Briefing.Row;
import org.freightpass.notification.briefing.Tally.Cell;
import org.springframework.transaction.annotation.Transactional;

/** Counts what happens, makes the briefing at its hour, and shows it. */
public class Briefings {
    private static final String NOWHERE = "000000";

    private final Figures figures;

    public Briefings(Figures figures) {
        this.figures = figures;
    }

    @Transactional
    public void count(List<List<Tally>> happened) {
        SortedMap<Cell, Long> amounts = new TreeMap<>();
        happened.forEach(tallies -> tallies.forEach(tally -> amounts.merge(tally.cell(), tally.amount(), Long::sum)));
        figures.add(amounts);
    }

    /** The day's briefing as it was made, or of the moment; empty for a day to come. */
    @Transactional(readOnly = true)
    public Optional<Briefing> of(LocalDate day, Instant now) {
        if (BriefingRule.future(day, now)) {
            return Optional.empty();
        }
        return Optional.of(figures.made(day).orElseGet(() -> draw(day, now, false)));
    }

    /** Makes and keeps the briefing that was due at this hour, however late it is. */
    @Transactional
    public Briefing make(Instant due, Instant now) {
        Briefing made = draw(BriefingRule.dueAt(due), now, true);
        figures.keep(made);
        return made;
    }

    private Briefing draw(LocalDate day, Instant now, boolean stored) {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(figures.of(day, now)).forEach((county, found) -> rows.add(new Row(county, name(county), found)));
        return new Briefing(
                day, now, BriefingRule.isFinal(day, now), stored, Briefing.total(rows), rows, figures.difficulties());
    }

    private static String name(String county) {
        return county.equals(NOWHERE) ? "地点不明" : Divisions.standard().fullName(new DivisionCode(county));
    }
}
