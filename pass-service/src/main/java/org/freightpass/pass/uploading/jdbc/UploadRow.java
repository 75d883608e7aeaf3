package org.freightpass.pass.uploading.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.uploading.Upload;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A file's row, without the file's own. */
final class UploadRow {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private UploadRow() {}

    static Upload read(ResultSet row, JsonMapper json) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Upload(
                row.getObject("id", UUID.class),
                new Upload.Owner(row.getString("owner"), row.getString("owner_username"), row.getString("owner_name")),
                row.getObject("firm_id", UUID.class),
                Upload.Status.valueOf(row.getString("status")),
                json.readValue(row.getString("header"), TEXTS),
                row.getInt("row_count"),
                row.getInt("submitted"),
                row.getInt("approved"),
                row.getInt("failed"),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
