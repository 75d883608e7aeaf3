package org.freightpass.pass.glancing.jdbc;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.glancing.Glance.AtCheckpoint;
import org.freightpass.pass.glancing.Inspected;
import org.freightpass.pass.glancing.Inspections;
import org.freightpass.pass.glancing.Waits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row for each day, checkpoint, outcome and minute waited, with how often: a day costs its variety, not its traffic. */
@Repository
class JdbcInspections implements Inspections {
    private static final String OF_DAY = " from inspection_tally where day = :day and starts_with(county, :within) ";

    private final JdbcClient jdbc;

    JdbcInspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the key, so that two instances never wait for each other in a circle. */
    @Override
    public void count(List<Inspected> inspected) {
        inspected.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Inspected::day)
                        .thenComparing(each -> each.checkpoint().value())
                        .thenComparing(Inspected::outcome)
                        .thenComparingInt(Inspected::minutes)
                        .thenComparing(each -> each.county().value())))
                .forEach(entry -> count(entry.getKey(), entry.getValue()));
    }

    private void count(Inspected what, long times) {
        jdbc.sql("""
                insert into inspection_tally (day, checkpoint, county, outcome, minutes, count)
                values (:day, :checkpoint, :county, :outcome, :minutes, :count)
                on conflict (day, checkpoint, outcome, minutes, county) do update
                set count = inspection_tally.count + excluded.count
                """)
                .param("day", what.day())
                .param("checkpoint", what.checkpoint().value())
                .param("county", what.county().value())
                .param("outcome", what.outcome())
                .param("minutes", what.minutes())
                .param("count", times)
                .update();
    }

    /** By the contract's names. */
    Map<String, Integer> outcomes(LocalDate day, String within) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        asked("select outcome, sum(count)" + OF_DAY + "group by 1", day, within).query((ResultSet row) -> {
            outcomes.put(row.getString(1), row.getInt(2));
        });
        return outcomes;
    }

    Waits waits(LocalDate day, String within) {
        Map<Integer, Integer> minutes = new HashMap<>();
        asked("select minutes, sum(count)" + OF_DAY + "group by 1", day, within).query((ResultSet row) -> {
            minutes.put(row.getInt(1), row.getInt(2));
        });
        return Waits.of(minutes);
    }

    /** The busiest first. */
    List<AtCheckpoint> checkpoints(LocalDate day, String within) {
        Map<Place, Map<Integer, Integer>> minutes = new HashMap<>();
        asked("select checkpoint, county, minutes, sum(count)" + OF_DAY + "group by 1, 2, 3", day, within)
                .query((ResultSet row) -> {
                    minutes.computeIfAbsent(new Place(row.getString(1), row.getString(2)), place -> new HashMap<>())
                            .put(row.getInt(3), row.getInt(4));
                });
        List<AtCheckpoint> checkpoints = new ArrayList<>();
        minutes.forEach((place, counts) -> checkpoints.add(new AtCheckpoint(
                new CheckpointCode(place.checkpoint()),
                new DivisionCode(place.county()),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                Waits.of(counts))));
        checkpoints.sort(Comparator.comparingInt(AtCheckpoint::inspections)
                .reversed()
                .thenComparing(each -> each.checkpoint().value()));
        return checkpoints;
    }

    private record Place(String checkpoint, String county) {}

    private JdbcClient.StatementSpec asked(String sql, LocalDate day, String within) {
        return jdbc.sql(sql).param("day", day).param("within", within);
    }
}
