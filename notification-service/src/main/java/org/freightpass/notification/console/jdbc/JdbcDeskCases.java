package org.freightpass.notification.console.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.notification.Sayings;
import org.freightpass.notification.console.DeskCase;
import org.freightpass.notification.console.DeskCases;
import org.freightpass.notification.console.Watcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
final class JdbcDeskCases implements DeskCases {
    private static final String LIVE = "status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING')";

    private final JdbcClient jdbc;

    JdbcDeskCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DeskCase> live(Watcher watcher, int limit) {
        return jdbc.sql("""
                        select c.*, least(case when status = 'OPEN' then acknowledge_by end, (
                            select min(k.due) from case_clock k
                            where k.case_number = c.number and k.state = 'RUNNING')) as next_due
                        from hotline_case c
                        where %s and (:all or line::text = any(:lines) or home_line::text = any(:lines)
                            or agent = :account or opened_by = :account
                            or assigned_party = 'AGENT' and assigned_to = :account)
                        order by next_due nulls last limit :limit""".formatted(LIVE))
                .param("all", watcher.all())
                .param("lines", new SqlArrayValue("text", watcher.lines().toArray()))
                .param("account", watcher.account())
                .param("limit", limit)
                .query((row, index) -> deskCase(row))
                .list();
    }

    @Override
    public Map<String, Integer> byCounty() {
        Map<String, Integer> counties = new HashMap<>();
        jdbc.sql("select coalesce(county, substr(checkpoint, 3, 6), '000000') as place, count(*) as cases"
                        + " from hotline_case where " + LIVE + " group by 1")
                .query((row, index) -> counties.put(row.getString("place"), row.getInt("cases")))
                .list();
        return counties;
    }

    @Override
    public int clearedSince(Instant since) {
        return jdbc.sql("select count(*) from hotline_case"
                        + " where status in ('RESOLVED', 'CLOSED') and ended_at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static DeskCase deskCase(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("next_due");
        return new DeskCase(
                row.getString("number"),
                row.getInt("line"),
                row.getString("kind"),
                row.getString("status"),
                row.getString("agent"),
                row.getString("assigned_to"),
                row.getString("county"),
                row.getString("checkpoint"),
                row.getString("plate"),
                row.getString("text"),
                Sayings.read(row.getString("saying")),
                row.getInt("alerts"),
                row.getTimestamp("opened_at").toInstant(),
                due == null ? null : due.toInstant());
    }
}
