package org.freightpass.notification.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;

/** What the screens show. */
public class LookingOn {
    private static final int MOST = 300;
    private static final int ON_THE_WALL = 12;
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final Watcher WALL = new Watcher("", Set.of(), true);

    private final DeskCases cases;

    public LookingOn(DeskCases cases) {
        this.cases = cases;
    }

    /** The wall's figures: live cases by county, the most first; the oldest clocks; what was cleared today. */
    public record Wall(List<Map.Entry<String, Integer>> counties, List<DeskCase> oldest, int live, int cleared) {
        public Wall {
            counties = List.copyOf(counties);
            oldest = List.copyOf(oldest);
        }
    }

    @Transactional(readOnly = true)
    public List<DeskCase> desk(Watcher watcher) {
        return cases.live(watcher, MOST).stream()
                .sorted(ConsoleRule.order(watcher.account()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Wall wall(Instant now) {
        Map<String, Integer> counties = cases.byCounty();
        Instant midnight = OffsetDateTime.ofInstant(now, LOCAL)
                .toLocalDate()
                .atStartOfDay()
                .toInstant(LOCAL);
        List<DeskCase> oldest = cases.live(WALL, MOST).stream()
                .sorted(Comparator.comparing(DeskCase::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(ON_THE_WALL)
                .toList();
        return new Wall(
                counties.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList(),
                oldest,
                counties.values().stream().mapToInt(Integer::intValue).sum(),
                cases.clearedSince(midnight));
    }
}
