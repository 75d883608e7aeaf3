package org.freightpass.messaging.relay;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The parts of a relay that talks to the service's own database and broker. */
record ConnectedParts(
        JdbcConnectionDetails database,
        Map<String, Object> broker,
        EndOffsets endOffsets,
        String source,
        OutboxSettings outbox,
        HeartbeatSettings beats)
        implements RelayParts {

    @Override
    public LeaderSession session() throws SQLException {
        String seconds = String.valueOf(Math.max(1, outbox.sessionTimeout().toSeconds()));
        Properties properties = new Properties();
        properties.setProperty("user", database.getUsername() == null ? "" : database.getUsername());
        properties.setProperty("password", database.getPassword() == null ? "" : database.getPassword());
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        return new LeaderSession(DriverManager.getConnection(database.getJdbcUrl(), properties), outbox);
    }

    @Override
    public RelayProducer producer() {
        return new RelayProducer(RelayProducer.kafka(broker, outbox), source);
    }

    @Override
    public Heartbeat heartbeat() {
        return new Heartbeat(beats, source, endOffsets, System.nanoTime());
    }

    @Override
    public StallWatch watch() {
        return new StallWatch(outbox.stallAfter(), endOffsets);
    }
}
