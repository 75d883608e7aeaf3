package org.freightpass.notification.clocks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.notification.clocks.CaseClock;
import org.freightpass.notification.clocks.Clocks;
import org.freightpass.notification.clocks.Promise;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcClocks implements Clocks {
    private final JdbcClient jdbc;

    JdbcClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> lock(String caseNumber) {
        return jdbc.sql("select * from case_clock where case_number = :number order by promise for update")
                .param("number", caseNumber)
                .query((row, index) -> new Kept(clock(row), row.getString("kind")))
                .list();
    }

    @Override
    public List<CaseClock> of(String caseNumber) {
        return jdbc.sql("select * from case_clock where case_number = :number order by promise")
                .param("number", caseNumber)
                .query((row, index) -> clock(row))
                .list();
    }

    @Override
    public void save(CaseClock clock, String kind) {
        jdbc.sql("""
                        insert into case_clock (case_number, promise, kind, state, due, level, paused_at, calls_at)
                        values (:number, :promise, :kind, :state, :due, :level, :paused, :calls)
                        on conflict (case_number, promise) do update set state = excluded.state, due = excluded.due,
                            level = excluded.level, paused_at = excluded.paused_at, calls_at = excluded.calls_at""")
                .param("number", clock.caseNumber())
                .param("promise", clock.promise().name())
                .param("kind", kind)
                .param("state", clock.state().name())
                .param("due", time(clock.due()))
                .param("level", clock.level())
                .param("paused", time(clock.pausedAt()))
                .param("calls", time(clock.callsAt()))
                .update();
    }

    @Override
    public List<String> calling(Instant now, int limit) {
        return jdbc.sql("""
                        select case_number from case_clock where state = 'RUNNING' and calls_at <= :now
                        group by case_number order by min(calls_at) limit :limit""")
                .param("now", time(now))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Override
    public Map<String, Hours> hours() {
        Map<String, Hours> hours = new HashMap<>();
        jdbc.sql("select kind, hours from case_calendar")
                .query((row, index) -> hours.put(row.getString("kind"), Hours.valueOf(row.getString("hours"))))
                .list();
        return hours;
    }

    @Override
    public void hours(String kind, Hours hours) {
        jdbc.sql("""
                        insert into case_calendar (kind, hours) values (:kind, :hours)
                        on conflict (kind) do update set hours = excluded.hours""").param("kind", kind).param("hours", hours.name()).update();
    }

    @Override
    public Map<LocalDate, Boolean> exceptions() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("select day, worked from working_day")
                .query((row, index) -> exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("worked")))
                .list();
        return exceptions;
    }

    @Override
    public void exception(LocalDate date, boolean worked) {
        jdbc.sql("""
                        insert into working_day (day, worked) values (:day, :worked)
                        on conflict (day) do update set worked = excluded.worked""").param("day", date).param("worked", worked).update();
    }

    private static CaseClock clock(ResultSet row) throws SQLException {
        return new CaseClock(
                row.getString("case_number"),
                Promise.valueOf(row.getString("promise")),
                CaseClock.State.valueOf(row.getString("state")),
                row.getTimestamp("due").toInstant(),
                row.getInt("level"),
                instant(row.getTimestamp("paused_at")),
                instant(row.getTimestamp("calls_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
