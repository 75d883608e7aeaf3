package org.freightpass.checkpoint.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.checkpoint.desk.ApplyOnTheSpot;
import org.freightpass.checkpoint.desk.DeskApplication;
import org.freightpass.checkpoint.desk.DeskApplications;
import org.freightpass.checkpoint.desk.PassDesk;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits is sealed; an instance follows up what one of its keys opens. */
@Repository
class JdbcDeskApplications implements DeskApplications {
    private final JdbcClient jdbc;
    private final Seal seal;

    JdbcDeskApplications(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public boolean keep(ApplyOnTheSpot asked, String officer, Instant now, Instant followAt) {
        return jdbc.sql("""
                                INSERT INTO desk_application (id, checkpoint, officer, plate, origin, destination,
                                    status, mark, sealed, key_id, asked_at, follow_at)
                                VALUES (:id, :checkpoint, :officer, :plate, :origin, :destination, 'KEPT', :mark,
                                    :sealed, :keyId, :now, :followAt)
                                ON CONFLICT (id) DO NOTHING
                                """)
                        .param("id", asked.id())
                        .param("checkpoint", asked.checkpoint().value())
                        .param("officer", officer)
                        .param("plate", asked.plate().value())
                        .param("origin", asked.origin().value())
                        .param("destination", asked.destination().value())
                        .param("mark", mark(asked))
                        .param("sealed", seal.sealText(asked.body(), Seal.ANYWHERE))
                        .param("keyId", seal.current().id())
                        .param("now", time(now))
                        .param("followAt", time(followAt))
                        .update()
                == 1;
    }

    @Override
    public Optional<DeskApplication> find(UUID id) {
        return jdbc.sql("SELECT * FROM desk_application WHERE id = :id")
                .param("id", id)
                .query((row, number) -> application(row))
                .optional();
    }

    /** Marked by another key, a retired one too, it cannot be compared: checkpoint and id then suffice. */
    @Override
    public boolean isSame(ApplyOnTheSpot asked) {
        return jdbc.sql("""
                        SELECT count(*) FROM desk_application
                        WHERE id = :id AND checkpoint = :checkpoint AND (mark = :mark OR key_id <> :keyId)
                        """)
                        .param("id", asked.id())
                        .param("checkpoint", asked.checkpoint().value())
                        .param("mark", mark(asked))
                        .param("keyId", seal.current().id())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public List<DeskApplication> at(CheckpointCode checkpoint, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM desk_application
                        WHERE checkpoint = :checkpoint
                          AND (CAST(:after AS uuid) IS NULL
                               OR (asked_at, id) < (SELECT asked_at, id FROM desk_application WHERE id = :after))
                        ORDER BY asked_at DESC, id DESC
                        LIMIT :limit
                        """)
                .param("checkpoint", checkpoint.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> application(row))
                .list();
    }

    @Override
    public void decide(UUID id, PassDesk.Answer answer, Instant now) {
        var refused = answer instanceof PassDesk.Answer.Refused refusal ? refusal : null;
        var number = answer instanceof PassDesk.Answer.Issued issued
                ? issued.number()
                : refused == null ? null : refused.number();
        jdbc.sql("""
                        UPDATE desk_application
                        SET status = :status, pass_number = :number, code = :code, text = :text, decided_at = :now,
                            sealed = NULL
                        WHERE id = :id AND status = 'KEPT'
                        """)
                .param("id", id)
                .param("status", refused == null ? "ISSUED" : "REFUSED")
                .param("number", number)
                .param("code", refused == null ? null : refused.code())
                .param("text", refused == null ? null : refused.text())
                .param("now", time(now))
                .update();
    }

    @Override
    public List<ApplyOnTheSpot> take(Collection<String> checkpoints, Instant now, Instant until, int limit) {
        return jdbc.sql("""
                        UPDATE desk_application SET follow_at = :until
                        WHERE id IN (
                            SELECT id FROM desk_application
                            WHERE status = 'KEPT' AND follow_at <= :now AND key_id = ANY (:keyIds)
                              AND checkpoint = ANY (:checkpoints)
                            ORDER BY follow_at
                            LIMIT :limit
                            FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("until", time(until))
                .param("now", time(now))
                .param("keyIds", seal.ids().toArray(String[]::new))
                .param("checkpoints", checkpoints.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> asked(row))
                .list();
    }

    private String mark(ApplyOnTheSpot asked) {
        return seal.current().mark(asked.body());
    }

    private ApplyOnTheSpot asked(ResultSet row) throws SQLException {
        return new ApplyOnTheSpot(
                row.getObject("id", UUID.class),
                new CheckpointCode(row.getString("checkpoint")),
                new Plate(row.getString("plate")),
                new DivisionCode(row.getString("origin")),
                new DivisionCode(row.getString("destination")),
                Objects.requireNonNull(seal.openText(row.getBytes("sealed"), Seal.ANYWHERE)));
    }

    private static DeskApplication application(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new DeskApplication(
                row.getObject("id", UUID.class),
                new CheckpointCode(row.getString("checkpoint")),
                row.getString("officer"),
                row.getString("plate"),
                DeskApplication.Status.valueOf(row.getString("status")),
                row.getString("pass_number"),
                row.getString("code"),
                row.getString("text"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
