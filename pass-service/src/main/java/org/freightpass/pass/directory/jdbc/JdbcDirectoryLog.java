package org.freightpass.pass.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.directory.DirectoryChanges;
import org.freightpass.pass.directory.DirectoryLog;
import org.freightpass.pass.directory.KeepingDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Each change as an audit entry, and as a line that operators may read too. */
@Repository
class JdbcDirectoryLog implements DirectoryChanges, DirectoryLog {
    private final JdbcClient jdbc;
    private final Auditing auditing;
    private final JsonMapper json;

    JdbcDirectoryLog(JdbcClient jdbc, Auditing auditing, JsonMapper json) {
        this.jdbc = jdbc;
        this.auditing = auditing;
        this.json = json;
    }

    @Override
    public void changed(Change change, KeepingDirectory.By by, Instant at) {
        String before = change.before();
        auditing.record(new AuditEntry(
                new AuditEntry.Who(by.subject(), by.name(), "ADMIN"),
                "directory.changed",
                "directory",
                change.what(),
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(change.after()),
                at,
                MDC.get("correlationId"),
                null,
                null));
        jdbc.sql("""
                        INSERT INTO directory_change (what, before, after, holds_from, made_by, made_at)
                        VALUES (:what, :before, :after, :from, :by, :at)
                        """)
                .param("what", change.what())
                .param("before", before)
                .param("after", change.after())
                .param("from", utc(change.from()))
                .param("by", by.name())
                .param("at", utc(at))
                .update();
    }

    @Override
    public List<Line> newest(String beginning, int limit) {
        return jdbc.sql("""
                        SELECT * FROM directory_change WHERE starts_with(what, :beginning)
                        ORDER BY position DESC LIMIT :limit
                        """)
                .param("beginning", beginning)
                .param("limit", limit)
                .query(JdbcDirectoryLog::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        OffsetDateTime from = row.getObject("holds_from", OffsetDateTime.class);
        return new Line(
                row.getString("what"),
                row.getString("before"),
                row.getString("after"),
                from == null ? null : from.toInstant(),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
