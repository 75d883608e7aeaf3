package org.freightpass.notification.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.freightpass.notification.briefing.Briefing.EnterpriseDifficulty;
import org.freightpass.notification.briefing.Tally.Cell;

/** What is counted, and the briefings that were made. Every call belongs to the caller's transaction. */
public interface Figures {
    void add(SortedMap<Cell, Long> amounts);

    /** All figures of a day by county, those of cases and waiting applications as they are at {@code now}. */
    Map<String, Map<Figure, Long>> of(LocalDate day, Instant now);

    List<EnterpriseDifficulty> difficulties();

    Optional<Briefing> made(LocalDate day);

    /** In place of the day's earlier one. */
    void keep(Briefing briefing);
}
