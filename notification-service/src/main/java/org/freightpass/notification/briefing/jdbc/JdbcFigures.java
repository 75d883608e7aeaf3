package org.freightpass.notification.briefing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.Briefing.EnterpriseDifficulty;
import org.freightpass.notification.briefing.BriefingRule;
import org.freightpass.notification.briefing.Figure;
import org.freightpass.notification.briefing.Figures;
import org.freightpass.notification.briefing.Tally.Cell;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counters of events; cases and waiting applications are counted where they are kept. */
@Component
final class JdbcFigures implements Figures {
    private static final String COUNTY = "coalesce(county, substr(checkpoint, 3, 6), '000000')";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    JdbcFigures(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    @Override
    public void add(SortedMap<Cell, Long> amounts) {
        batches.batchUpdate(
                """
                insert into briefing_figure (day, county, figure, amount) values (:day, :county, :figure, :amount)
                on conflict (day, county, figure) do update set amount = briefing_figure.amount + excluded.amount""",
                amounts.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("day", entry.getKey().day())
                                .addValue("county", entry.getKey().county())
                                .addValue("figure", entry.getKey().figure().name())
                                .addValue("amount", entry.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    public Map<String, Map<Figure, Long>> of(LocalDate day, Instant now) {
        Map<String, Map<Figure, Long>> found = new HashMap<>();
        jdbc.sql("""
                        select county, figure, amount from briefing_figure where day = :day
                        union all
                        select division, 'WAITING', count(*) from known_application
                        where status in ('SUBMITTED', 'IN_REVIEW') group by 1
                        union all
                        select %1$s, 'CASES_OPENED', count(*) from hotline_case
                        where opened_at >= :start and opened_at < :end group by 1
                        union all
                        select %1$s, 'CASES_CLEARED', count(*) from hotline_case
                        where status in ('RESOLVED', 'CLOSED') and ended_at >= :start and ended_at < :end group by 1
                        union all
                        select %1$s, 'CASES_OVERDUE', count(*) from hotline_case c
                            join case_clock k on k.case_number = c.number and k.promise = 'SOLUTION'
                        where k.state = 'RUNNING' and k.due < least(:end, :now) group by 1""".formatted(COUNTY))
                .param("day", day)
                .param("start", time(BriefingRule.startOf(day)))
                .param("end", time(BriefingRule.endOf(day)))
                .param("now", time(now))
                .query((row, index) -> found.computeIfAbsent(
                                row.getString("county"), county -> new EnumMap<>(Figure.class))
                        .put(Figure.valueOf(row.getString("figure")), row.getLong("amount")))
                .list();
        return found;
    }

    @Override
    public List<EnterpriseDifficulty> difficulties() {
        return jdbc.sql("""
                        select number, party_name, tier, kind, %s as place, text, status, opened_at,
                            coalesce(assigned_party || ' ' || assigned_to, agent) as solver
                        from hotline_case
                        where tier is not null and status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING')
                        order by tier, opened_at limit 1000""".formatted(COUNTY)).query(JdbcFigures::difficulty).list();
    }

    @Override
    public Optional<Briefing> made(LocalDate day) {
        return jdbc.sql("select content from briefing where day = :day")
                .param("day", day)
                .query((row, index) -> json.readValue(row.getString("content"), Briefing.class))
                .optional();
    }

    @Override
    public void keep(Briefing briefing) {
        jdbc.sql("""
                        insert into briefing (day, made_at, content) values (:day, :made, cast(:content as jsonb))
                        on conflict (day) do update set made_at = excluded.made_at, content = excluded.content""")
                .param("day", briefing.day())
                .param("made", time(briefing.madeAt()))
                .param("content", json.writeValueAsString(briefing))
                .update();
    }

    private static EnterpriseDifficulty difficulty(ResultSet row, int index) throws SQLException {
        return new EnterpriseDifficulty(
                row.getString("number"),
                row.getString("party_name"),
                row.getInt("tier"),
                row.getString("kind"),
                row.getString("place"),
                row.getString("text"),
                row.getString("status"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("solver"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
