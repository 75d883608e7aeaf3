package org.freightpass.system.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.system.load.Worker;

/** One connection's share of written rows, written again transaction by transaction. */
public final class Replaying implements Worker, AutoCloseable {

    private final Connection connection;
    private final List<List<List<WrittenRows.Row>>> requests;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
    private int next;

    Replaying(Connection connection, List<List<List<WrittenRows.Row>>> requests, Map<String, String> statements)
            throws SQLException {
        this.connection = connection;
        this.requests = requests;
        connection.setAutoCommit(false);
        for (Map.Entry<String, String> one : statements.entrySet()) {
            prepared.put(one.getKey(), connection.prepareStatement(one.getValue()));
        }
    }

    @Override
    public boolean once() throws SQLException {
        if (next == requests.size()) {
            return false;
        }
        for (List<WrittenRows.Row> transaction : requests.get(next++)) {
            for (WrittenRows.Row row : transaction) {
                write(row);
            }
            connection.commit();
        }
        return true;
    }

    private void write(WrittenRows.Row row) throws SQLException {
        PreparedStatement statement = prepared.get(row.kind() + " " + row.table());
        if (statement == null) {
            throw new IllegalStateException("no statement for " + row.kind() + " " + row.table());
        }
        int at = 1;
        for (Object value : row.values()) {
            statement.setObject(at++, value);
        }
        if (row.kind().equals("UPDATE")) {
            for (Object key : row.key()) {
                statement.setObject(at++, key);
            }
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
