package org.freightpass.checkpoint.checkpoints.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.freightpass.checkpoint.checkpoints.Photo;
import org.freightpass.checkpoint.checkpoints.RemovalPhotos;
import org.freightpass.contracts.CheckpointCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRemovalPhotos implements RemovalPhotos {
    private final JdbcClient jdbc;

    JdbcRemovalPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CheckpointCode code, Photo photo, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO checkpoint_photo (code, photo, added_by, added_at)
                        VALUES (:code, :photo, :by, :at)
                        """)
                .param("code", code.value())
                .param("photo", photo.bytes())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Photo> find(CheckpointCode code) {
        return jdbc.sql("SELECT photo FROM checkpoint_photo WHERE code = :code")
                .param("code", code.value())
                .query((row, number) -> row.getBytes("photo"))
                .optional()
                .flatMap(Photo::of);
    }
}
