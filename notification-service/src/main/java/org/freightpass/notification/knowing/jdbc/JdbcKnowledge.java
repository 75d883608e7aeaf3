package org.freightpass.notification.knowing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.notification.knowing.Knowledge;
import org.freightpass.notification.knowing.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcKnowledge implements Knowledge {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcKnowledge(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void passes(List<Known.Pass> passes) {
        batches.batchUpdate("""
                insert into known_pass (number, version, type, state, plate, origin, destination, valid_from,
                    valid_until, issuer_division, firm_id, reason, changed_at)
                values (:number, :version, :type, :state, :plate, :origin, :destination, :valid_from, :valid_until,
                    :issuer_division, :firm_id, :reason, :changed_at)
                on conflict (number) do update set version = excluded.version, state = excluded.state,
                    plate = excluded.plate, origin = excluded.origin, destination = excluded.destination,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until, firm_id = excluded.firm_id,
                    reason = excluded.reason, changed_at = excluded.changed_at
                where known_pass.version < excluded.version""", passes.stream().map(KnownRows::of).toArray(SqlParameterSource[]::new));
    }

    @Override
    public void applications(List<Known.Application> applications) {
        batches.batchUpdate("""
                insert into known_application (id, version, status, plate, goods, origin, destination, department,
                    division, due_at, pass_number, firm_id, changed_at)
                values (:id, :version, :status, :plate, :goods, :origin, :destination, :department, :division,
                    :due_at, :pass_number, :firm_id, :changed_at)
                on conflict (id) do update set version = excluded.version, status = excluded.status,
                    plate = excluded.plate, goods = excluded.goods, origin = excluded.origin,
                    destination = excluded.destination, department = excluded.department,
                    division = excluded.division, due_at = excluded.due_at, pass_number = excluded.pass_number,
                    firm_id = excluded.firm_id, changed_at = excluded.changed_at
                where known_application.version < excluded.version""", applications.stream().map(KnownRows::of).toArray(SqlParameterSource[]::new));
    }

    @Override
    public Known of(@Nullable Plate plate, @Nullable PassNumber pass, int most) {
        String wantedPlate = plate == null ? null : plate.value();
        String wantedPass = pass == null ? null : pass.value();
        return new Known(
                ask("""
                        select p.*, f.name as firm from known_pass p left join firm_contact f on f.firm_id = p.firm_id
                        where p.plate = cast(:plate as text) or p.number = cast(:pass as text)
                        order by p.changed_at desc limit :most""", wantedPlate, wantedPass, most)
                        .query((row, index) -> KnownRows.pass(row))
                        .list(),
                ask("""
                        select * from known_application
                        where plate = cast(:plate as text) or pass_number = cast(:pass as text)
                        order by changed_at desc limit :most""", wantedPlate, wantedPass, most)
                        .query((row, index) -> KnownRows.application(row))
                        .list(),
                ask("""
                        select * from hotline_case
                        where plate = cast(:plate as text) or pass_number = cast(:pass as text)
                        order by number desc limit :most""", wantedPlate, wantedPass, most)
                        .query((row, index) -> earlier(row))
                        .list());
    }

    private JdbcClient.StatementSpec ask(String sql, @Nullable String plate, @Nullable String pass, int most) {
        return jdbc.sql(sql).param("plate", plate).param("pass", pass).param("most", most);
    }

    private static Known.EarlierCase earlier(ResultSet row) throws SQLException {
        return new Known.EarlierCase(
                row.getString("number"),
                row.getString("kind"),
                row.getString("status"),
                row.getInt("line"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("outcome"),
                row.getString("text"));
    }
}
