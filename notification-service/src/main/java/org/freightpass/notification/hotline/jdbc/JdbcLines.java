package org.freightpass.notification.hotline.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.notification.hotline.Line;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines and areas in PostgreSQL; the cases on a line are counted when asked, so no count can be wrong. */
final class JdbcLines implements Lines {
    private static final String OTHER = "OTHER";

    private final JdbcClient jdbc;

    JdbcLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> all() {
        return jdbc.sql("""
                        select l.number, l.area_code, l.telephone, l.agent, l.on_duty_since, count(c.number) as open,
                            count(c.number) filter (where c.status not in ('ASSIGNED', 'WAITING')) as busy
                        from hotline_line l left join hotline_case c
                            on c.line = l.number and c.status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING')
                        group by l.number order by l.number""")
                .query((row, index) -> {
                    Timestamp since = row.getTimestamp("on_duty_since");
                    return new Line(
                            new LineNumber(row.getInt("number")),
                            row.getString("area_code"),
                            row.getString("telephone"),
                            row.getString("agent"),
                            since == null ? null : since.toInstant(),
                            row.getInt("open"),
                            row.getInt("busy"));
                })
                .list();
    }

    @Override
    public List<Line> lockAll() {
        jdbc.sql("select number from hotline_line order by number for update")
                .query(Integer.class)
                .list();
        return all();
    }

    @Override
    public void duty(LineNumber line, @Nullable String agent, Instant since, String by) {
        jdbc.sql("update hotline_line set agent = :agent, on_duty_since = :since where number = :line")
                .param("agent", agent)
                .param("since", agent == null ? null : CaseRow.time(since))
                .param("line", line.value())
                .update();
        jdbc.sql("insert into hotline_duty_log (line, agent, at, by) values (:line, :agent, :at, :by)")
                .param("line", line.value())
                .param("agent", agent)
                .param("at", CaseRow.time(since))
                .param("by", by)
                .update();
    }

    @Override
    public Areas areas() {
        Map<String, LineNumber> stored = new HashMap<>();
        jdbc.sql("select prefecture, line from hotline_area")
                .query((row, index) -> stored.put(row.getString("prefecture"), new LineNumber(row.getInt("line"))))
                .list();
        LineNumber other = stored.remove(OTHER);
        if (other == null) {
            throw new IllegalStateException("hotline_area has no row " + OTHER);
        }
        Map<DivisionCode, LineNumber> prefectures = new HashMap<>();
        stored.forEach((code, line) -> prefectures.put(new DivisionCode(code), line));
        return new Areas(prefectures, other);
    }

    @Override
    public void assign(@Nullable DivisionCode prefecture, LineNumber line) {
        jdbc.sql("""
                        insert into hotline_area (prefecture, line) values (:prefecture, :line)
                        on conflict (prefecture) do update set line = excluded.line""")
                .param("prefecture", prefecture == null ? OTHER : prefecture.value())
                .param("line", line.value())
                .update();
    }
}
