package org.freightpass.messaging.relay;

import java.sql.SQLException;

/** Opens what a relay works with, anew for each term. */
interface RelayParts {

    /** A connection of its own to the database, never one from a pool. */
    LeaderSession session() throws SQLException;

    RelayProducer producer();

    Heartbeat heartbeat();

    StallWatch watch();
}
