package org.freightpass.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the relay asks of the database: for its own session, and for the table. */
class OutboxTableIT {

    private RelayWorld world;

    @BeforeEach
    void givenAService() {
        world = new RelayWorld(RealKafka.bootstrap(), 1, Map.of());
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void onlyTheRelaysSessionDoesNotAwaitTheDisk() throws SQLException {
        ConnectedParts parts = (ConnectedParts) world.parts();
        JdbcConnectionDetails database = parts.database();
        Connection relays =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());

        try (LeaderSession session = new LeaderSession(relays, parts.outbox())) {
            assertThat(session.tryToLead()).isTrue();
            assertThat(shown(relays, "synchronous_commit")).isEqualTo("off");
            assertThat(shown(relays, "idle_session_timeout")).isEqualTo("5s");
        }
        assertThat(world.jdbc()
                        .sql("select reset_val from pg_settings where name = 'synchronous_commit'")
                        .query(String.class)
                        .single())
                .isEqualTo(world.jdbc()
                        .sql("show synchronous_commit")
                        .query(String.class)
                        .single());
    }

    @Test
    void deadRowsAreClearedAwayByTheThousandAndNotByShare() {
        List<String> options = world.jdbc()
                .sql("select unnest(reloptions) from pg_class where relname = 'outbox'")
                .query(String.class)
                .list();

        assertThat(options)
                .contains(
                        "autovacuum_vacuum_scale_factor=0",
                        "autovacuum_vacuum_threshold=1000",
                        "autovacuum_vacuum_cost_delay=0");
    }

    @Test
    void idsAreGivenOneByOneSoThatTheirOrderIsThatOfTheCommitsOfAKey() {
        assertThat(world.jdbc()
                        .sql(
                                "select seqcache from pg_sequence where seqrelid = pg_get_serial_sequence('outbox', 'id')::regclass")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
