package org.freightpass.checkpoint.checkpoints.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.freightpass.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * V304: reporters' telephones lie sealed from here on. Those that stood there in plain text are sealed; the table is
 * written anew by the change of the column's type, so that the old text is in no file of it.
 */
@Component
class SealTelephones implements JavaMigration {

    private static final MigrationVersion VERSION = MigrationVersion.fromVersion("304");

    private final Seal seal;

    SealTelephones(Seal seal) {
        this.seal = seal;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE checkpoint_report");
            Map<UUID, String> telephones = telephones(statement);
            statement.execute("ALTER TABLE checkpoint_report ALTER COLUMN reporter_telephone TYPE bytea USING NULL");
            put(connection, telephones);
        }
    }

    private static Map<UUID, String> telephones(Statement statement) throws SQLException {
        Map<UUID, String> telephones = new HashMap<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT id, reporter_telephone FROM checkpoint_report WHERE reporter_telephone IS NOT NULL")) {
            while (row.next()) {
                telephones.put(row.getObject("id", UUID.class), row.getString("reporter_telephone"));
            }
        }
        return telephones;
    }

    private void put(Connection connection, Map<UUID, String> telephones) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE checkpoint_report SET reporter_telephone = ? WHERE id = ?")) {
            for (Map.Entry<UUID, String> telephone : telephones.entrySet()) {
                update.setBytes(1, seal.sealText(telephone.getValue(), JdbcReports.TELEPHONE));
                update.setObject(2, telephone.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "report sealing";
    }

    /** It has no text that could change. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
