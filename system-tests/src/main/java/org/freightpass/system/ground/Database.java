package org.freightpass.system.ground;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service's database, where the measured rows lie; copies of its tables for the limits lie in a schema of their own. */
public record Database(String url, String user) {

    /** A name, and the password that is the name, as the local stack has them. */
    static Database of(Map<String, String> variables, String service) {
        String name = service.toUpperCase(Locale.ROOT) + "_DB_URL";
        URI uri = URI.create(variables.getOrDefault(name, ""));
        return new Database("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(), service);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, user);
    }

    public void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** An empty schema for copies, in place of one that an earlier measurement left. */
    public void emptyBenchSchema() throws SQLException {
        run("DROP SCHEMA IF EXISTS bench CASCADE", "CREATE SCHEMA bench");
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String query, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    public long number(String query, Object... parameters) throws SQLException {
        return Long.parseLong(texts(query, parameters).getFirst());
    }
}
