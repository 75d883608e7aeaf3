package org.freightpass.notification.rota.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.notification.rota.Shift;
import org.freightpass.notification.rota.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcShifts implements Shifts {
    private final JdbcClient jdbc;

    JdbcShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql("select number from hotline_line order by number for update")
                .query(Integer.class)
                .list();
    }

    @Override
    public Optional<Shift> find(String id) {
        return jdbc.sql("select * from rota_shift where id = :id")
                .param("id", UUID.fromString(id))
                .query((row, index) -> shift(row))
                .optional();
    }

    @Override
    public List<Shift> within(Instant from, Instant until, @Nullable Integer line) {
        return jdbc.sql("""
                        select * from rota_shift where starts < :until and ends > :from
                            and (cast(:line as integer) is null or line = :line)
                        order by starts, line limit 1000""")
                .param("from", time(from))
                .param("until", time(until))
                .param("line", line)
                .query((row, index) -> shift(row))
                .list();
    }

    @Override
    public List<Shift> pending() {
        return jdbc.sql("select * from rota_shift where stage <> 'OVER' order by starts, line")
                .query((row, index) -> shift(row))
                .list();
    }

    @Override
    public Set<Integer> linesWithRota() {
        return jdbc.sql("select distinct line from rota_shift")
                .query(Integer.class)
                .set();
    }

    @Override
    public void save(Shift shift) {
        jdbc.sql("""
                        insert into rota_shift (id, line, agent, substitute, starts, ends, reach, stage, hand_over)
                        values (:id, :line, :agent, :substitute, :starts, :ends, :reach, :stage, :hand_over)
                        on conflict (id) do update set agent = excluded.agent, reach = excluded.reach,
                            stage = excluded.stage, hand_over = excluded.hand_over""")
                .param("id", UUID.fromString(shift.id()))
                .param("line", shift.line())
                .param("agent", shift.agent())
                .param("substitute", shift.substitute())
                .param("starts", time(shift.from()))
                .param("ends", time(shift.until()))
                .param("reach", shift.check().name())
                .param("stage", shift.stage().name())
                .param("hand_over", shift.handOver())
                .update();
    }

    @Override
    public void remove(String id) {
        jdbc.sql("delete from rota_shift where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                row.getString("id"),
                row.getInt("line"),
                row.getString("agent"),
                row.getString("substitute"),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                Shift.Check.valueOf(row.getString("reach")),
                Shift.Stage.valueOf(row.getString("stage")),
                row.getString("hand_over"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
