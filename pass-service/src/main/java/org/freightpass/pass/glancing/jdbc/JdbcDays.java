package org.freightpass.pass.glancing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Entry;
import org.freightpass.pass.glancing.Figure;
import org.freightpass.pass.glancing.Glance;
import org.freightpass.pass.glancing.GlanceRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in PostgreSQL, by indexes on the times of submission, decision and issue; a day costs a day's rows. */
@Repository
class JdbcDays implements Days {
    private static final int HOURS = 24;
    private static final String OURS = """
             and (:department::text is null or department = :department) and starts_with(division, :division)
            """;
    /** A review ends with the row's last change: what is returned and sent again counts when it is decided again. */
    private static final String DECIDED = """
            from application where changed_at >= :start and changed_at < :end
              and status in ('APPROVED', 'RETURNED', 'REJECTED') and amends is null
            """ + OURS;

    private static final String REVIEWED = DECIDED + " and changed_at > submitted_at";

    private final JdbcClient jdbc;
    private final JdbcInspections inspections;

    JdbcDays(JdbcClient jdbc, JdbcInspections inspections) {
        this.jdbc = jdbc;
        this.inspections = inspections;
    }

    @Override
    public Glance of(LocalDate day, Scope scope) {
        var hours = hours(day, scope);
        return new Glance(
                hours.stream().mapToInt(Integer::intValue).sum(),
                counted("select status, count(*) " + REVIEWED + " group by 1", Glance.Ending::valueOf, day, scope),
                asked(
                                "select count(*) " + DECIDED + " and status = 'APPROVED' and changed_at = submitted_at",
                                day,
                                scope)
                        .query(Integer.class)
                        .single(),
                asked("""
                        select percentile_cont(0.5) within group (order by taken) as median,
                            percentile_cont(0.9) within group (order by taken) as ninetieth,
                            count(*) filter (where not late) as in_time, count(*) filter (where late) as late
                        from (select extract(epoch from changed_at - submitted_at) as taken,
                                  coalesce(changed_at > due_at, false) as late
                        """ + REVIEWED + ") reviews", day, scope)
                        .query(JdbcDays::times)
                        .single(),
                issued("issuer_department", Department::valueOf, day, scope),
                issued("goods", GoodsCategory::valueOf, day, scope),
                counted("""
                        select regexp_replace(coalesce(reason ->> 'field', reason ->> 'code'), '\\[.*', ''), count(*)
                        from (select reasons
                        """ + REVIEWED + """
                         and status in ('RETURNED', 'REJECTED')) refused, jsonb_array_elements(reasons) as reason
                        group by 1
                        """, Function.identity(), day, scope),
                hours,
                inspections.outcomes(day, within(scope)),
                inspections.waits(day, within(scope)),
                inspections.checkpoints(day, within(scope)));
    }

    @Override
    public List<Entry> behind(Figure figure, LocalDate day, Scope scope, int limit) {
        return asked(BehindFigure.of(figure) + OURS + BehindFigure.order(figure), day, scope)
                .param("limit", limit)
                .query((row, number) -> BehindFigure.entry(row))
                .list();
    }

    private <K> Map<K, Integer> issued(String column, Function<String, K> key, LocalDate day, Scope scope) {
        return counted("select " + column + """
                , count(*) from (select *, issuer_department as department, issuer_division as division from pass) p
                where issued_at >= :start and issued_at < :end
                """ + OURS + " group by 1", key, day, scope);
    }

    private List<Integer> hours(LocalDate day, Scope scope) {
        List<Integer> hours = new ArrayList<>(Collections.nCopies(HOURS, 0));
        asked("""
                select extract(hour from submitted_at at time zone 'Asia/Shanghai')::integer as hour, count(*) as count
                from application where submitted_at >= :start and submitted_at < :end
                """ + OURS + " group by 1", day, scope).query((ResultSet row) -> {
            hours.set(row.getInt("hour"), row.getInt("count"));
        });
        return hours;
    }

    private <K> Map<K, Integer> counted(String sql, Function<String, K> key, LocalDate day, Scope scope) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        asked(sql, day, scope).query((ResultSet row) -> {
            counts.put(key.apply(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate day, Scope scope) {
        return jdbc.sql(sql)
                .param("start", GlanceRule.start(day).atOffset(ZoneOffset.UTC))
                .param("end", GlanceRule.start(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .param(
                        "department",
                        scope.department() == null ? null : scope.department().name())
                .param("division", within(scope));
    }

    /** What the codes of the scope's counties begin with. */
    private static String within(Scope scope) {
        var division = scope.division();
        return division == null ? "" : division.value().replaceAll("(00){1,2}$", "");
    }

    private static Glance.ReviewTimes times(ResultSet row, int number) throws SQLException {
        return new Glance.ReviewTimes(
                seconds(row, "median"), seconds(row, "ninetieth"), row.getInt("in_time"), row.getInt("late"));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
