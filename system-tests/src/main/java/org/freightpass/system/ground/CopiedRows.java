package org.freightpass.system.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of tables, taken out into files, and put by PostgreSQL's COPY into empty copies of the tables with their indexes. */
public final class CopiedRows implements AutoCloseable {

    private final Database database;
    private final List<Table> tables = new ArrayList<>();

    private record Table(String name, Path rows) {}

    public CopiedRows(Database database) throws SQLException {
        this.database = database;
        database.emptyBenchSchema();
    }

    /** The rows that the condition holds for. */
    public CopiedRows take(String table, String condition) throws SQLException, IOException {
        Path file = Files.createTempFile("rows-", ".copy");
        try (Connection connection = database.connect();
                OutputStream out = Files.newOutputStream(file)) {
            copying(connection)
                    .copyOut(
                            "COPY (SELECT * FROM " + table + " WHERE " + condition + ") TO STDOUT (FORMAT binary)",
                            out);
        }
        database.run("CREATE TABLE bench." + table + " (LIKE public." + table + " INCLUDING ALL)");
        tables.add(new Table(table, file));
        return this;
    }

    /** Into empty tables, all in one transaction; gives the seconds it took. */
    public double seconds() throws SQLException, IOException {
        for (Table table : tables) {
            database.run("TRUNCATE bench." + table.name());
        }
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                try (InputStream rows = Files.newInputStream(table.rows())) {
                    copying(connection).copyIn("COPY bench." + table.name() + " FROM STDIN (FORMAT binary)", rows);
                }
            }
            connection.commit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables) {
            Files.deleteIfExists(table.rows());
        }
    }
}
