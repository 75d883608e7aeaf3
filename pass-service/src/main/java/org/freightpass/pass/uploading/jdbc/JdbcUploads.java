package org.freightpass.pass.uploading.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.pass.AlongMany;
import org.freightpass.pass.PassSettings;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.pass.uploading.Chunks;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.Uploads;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fleets' files in PostgreSQL, whatever of them is personal sealed. Safe for use by several threads. */
@Repository
class JdbcUploads implements Uploads {
    private static final String CONTEXT = "upload";
    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final AlongMany many;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final int chunk;

    JdbcUploads(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            AlongMany many,
            FieldCipher cipher,
            JsonMapper json,
            PassSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.many = many;
        this.cipher = cipher;
        this.json = json;
        this.chunk = settings.uploadChunk();
    }

    @Override
    public void add(Upload upload, List<SheetRow> rows) {
        jdbc.sql("""
                insert into upload (id, owner, owner_username, owner_name, firm_id, status, header, row_count, created_at)
                values (:id, :owner, :username, :name, :firm, :status, cast(:header as jsonb), :rows, :created)
                """)
                .param("id", upload.id())
                .param("owner", upload.owner().subject())
                .param("username", upload.owner().username())
                .param("name", upload.owner().name())
                .param("firm", upload.firm())
                .param("status", upload.status().name())
                .param("header", json.writeValueAsString(upload.header()))
                .param("rows", upload.rows())
                .param("created", time(upload.createdAt()))
                .update();
        var chunks = new ArrayList<MapSqlParameterSource>();
        for (var part : Chunks.of(upload.header(), rows, chunk)) {
            chunks.add(new MapSqlParameterSource("id", upload.id())
                    .addValue("chunk", chunks.size())
                    .addValue("rows", cipher.seal(json.writeValueAsString(part), CONTEXT)));
        }
        batches.batchUpdate(
                "insert into upload_chunk (upload_id, chunk, rows) values (:id, :chunk, :rows)",
                chunks.toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public Optional<Upload> find(UUID id) {
        return jdbc.sql("select * from upload where id = :id")
                .param("id", id)
                .query((row, index) -> UploadRow.read(row, json))
                .optional();
    }

    @Override
    public List<SheetRow> begin(UUID id) {
        return jdbc.sql("select rows from upload_chunk where upload_id = :id order by chunk limit 1")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(rows -> json.readValue(cipher.open(rows, CONTEXT), ROWS))
                .orElse(List.of());
    }

    @Override
    public boolean release(UUID id) {
        return jdbc.sql("update upload set status = 'RUNNING' where id = :id and status = 'HELD'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The lock keeps a release that comes at the same time from leaving rows without their file. */
    @Override
    public boolean drop(UUID id) {
        boolean held = jdbc.sql("select true from upload where id = :id and status = 'HELD' for update")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (held) {
            jdbc.sql("delete from upload_chunk where upload_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from upload where id = :id").param("id", id).update();
        }
        return held;
    }

    @Override
    public List<UUID> heldSince(Instant before) {
        return jdbc.sql("select id from upload where status = 'HELD' and created_at < :before")
                .param("before", time(before))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> unfinished() {
        return jdbc.sql("select id from upload where status = 'RUNNING' order by created_at")
                .query(UUID.class)
                .list();
    }

    /** Materialized: as a mere subquery, some plans ask it once for each chunk, and would delete them all. */
    @Override
    public Optional<List<SheetRow>> takeChunk(UUID id) {
        many.expect(chunk);
        return jdbc.sql("""
                with next as materialized (
                    select upload_id, chunk from upload_chunk where upload_id = :id
                    order by chunk limit 1 for update skip locked)
                delete from upload_chunk c using next
                where c.upload_id = next.upload_id and c.chunk = next.chunk
                returning c.rows
                """)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(rows -> json.readValue(cipher.open(rows, CONTEXT), ROWS));
    }

    @Override
    public void counted(UUID id, int submitted, int approved, List<RefusedRow> refused) {
        if (!refused.isEmpty()) {
            batches.batchUpdate(
                    """
                    insert into upload_error (upload_id, row_number, faults, cells)
                    values (:id, :row, cast(:faults as jsonb), :cells)
                    """, refused.stream().map(row -> refused(id, row)).toArray(MapSqlParameterSource[]::new));
        }
        jdbc.sql("""
                update upload set submitted = submitted + :submitted, approved = approved + :approved,
                    failed = failed + :failed
                where id = :id
                """)
                .param("id", id)
                .param("submitted", submitted)
                .param("approved", approved)
                .param("failed", refused.size())
                .update();
    }

    private MapSqlParameterSource refused(UUID id, RefusedRow refused) {
        return new MapSqlParameterSource("id", id)
                .addValue("row", refused.row().number())
                .addValue("faults", json.writeValueAsString(refused.faults()))
                .addValue(
                        "cells",
                        cipher.seal(json.writeValueAsString(refused.row().cells()), CONTEXT));
    }

    @Override
    public void finish(UUID id, Instant now) {
        jdbc.sql("""
                update upload set status = 'DONE', finished_at = :now
                where id = :id and status = 'RUNNING'
                    and not exists (select from upload_chunk where upload_id = :id)
                """).param("id", id).param("now", time(now)).update();
    }

    @Override
    public void giveUp(UUID id, String why, Instant now) {
        jdbc.sql("""
                update upload set status = 'FAILED', failure = :why, finished_at = :now
                where id = :id and status = 'RUNNING'
                """).param("id", id).param("why", why).param("now", time(now)).update();
    }

    @Override
    public List<RefusedRow> refused(UUID id, int after, int limit) {
        return jdbc.sql("""
                select row_number, faults, cells from upload_error
                where upload_id = :id and row_number > :after
                order by row_number limit :limit
                """)
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new RefusedRow(
                        new SheetRow(
                                row.getInt("row_number"),
                                json.readValue(cipher.open(row.getString("cells"), CONTEXT), TEXTS)),
                        json.readValue(row.getString("faults"), FAULTS)))
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
