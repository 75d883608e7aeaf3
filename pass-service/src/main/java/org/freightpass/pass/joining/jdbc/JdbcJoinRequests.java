package org.freightpass.pass.joining.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.pass.joining.JoinRequest;
import org.freightpass.pass.joining.JoinRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in the table {@code join_request}. Safe for use by several threads. */
@Repository
class JdbcJoinRequests implements JoinRequests {
    private final JdbcClient jdbc;

    JdbcJoinRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(JoinRequest request) {
        return jdbc.sql("""
                        insert into join_request (id, firm, subject, username, name, status, asked_at)
                        values (:id, :firm, :subject, :username, :name, 'OPEN', :asked)
                        on conflict do nothing
                        """)
                        .param("id", request.id())
                        .param("firm", request.firm())
                        .param("subject", request.by().subject())
                        .param("username", request.by().username())
                        .param("name", request.by().name())
                        .param("asked", request.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<JoinRequest> lock(UUID id) {
        return jdbc.sql("select * from join_request where id = :id for update")
                .param("id", id)
                .query(JdbcJoinRequests::request)
                .optional();
    }

    @Override
    public void replace(JoinRequest request) {
        jdbc.sql("""
                update join_request set status = :status, decided_at = :decided, decided_by = :by where id = :id
                """)
                .param("status", request.status().name())
                .param("decided", Objects.requireNonNull(request.decidedAt()).atOffset(ZoneOffset.UTC))
                .param("by", request.decidedBy())
                .param("id", request.id())
                .update();
    }

    @Override
    public List<JoinRequest> of(String subject, int limit) {
        return jdbc.sql("""
                select * from join_request where subject = :subject order by asked_at desc, id limit :limit
                """)
                .param("subject", subject)
                .param("limit", limit)
                .query(JdbcJoinRequests::request)
                .list();
    }

    @Override
    public List<JoinRequest> openTo(UUID firm, int limit) {
        return jdbc.sql("""
                select * from join_request where firm = :firm and status = 'OPEN' order by asked_at, id limit :limit
                """)
                .param("firm", firm)
                .param("limit", limit)
                .query(JdbcJoinRequests::request)
                .list();
    }

    private static JoinRequest request(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new JoinRequest(
                row.getObject("id", UUID.class),
                row.getObject("firm", UUID.class),
                new JoinRequest.Asker(row.getString("subject"), row.getString("username"), row.getString("name")),
                JoinRequest.Status.valueOf(row.getString("status")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
