package org.freightpass.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RealPostgresIT {

    @Test
    void databaseIsEmptyAndOfVersion18() throws SQLException {
        TestDatabase database = RealPostgres.database();

        assertThat(ask(database, "select current_setting('server_version_num')::int / 10000"))
                .isEqualTo("18");
        assertThat(ask(database, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void twoDatabasesShareNothing() throws SQLException {
        TestDatabase one = RealPostgres.database();
        TestDatabase other = RealPostgres.database();

        run(one, "create table mine (n int)");

        assertThat(ask(other, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
