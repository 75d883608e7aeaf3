package org.freightpass.system.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.freightpass.system.fleet.Vehicle;
import org.jspecify.annotations.Nullable;

/** Passes that go out at a steady rate beside what is measured: through the outbox, the relay, the topic and the view. */
public final class PassLoad implements AutoCloseable {

    private static final int DIVISION = 222_404;
    private static final int SERIALS = 900_000;
    private static final int A_TIME = 5;
    private static final String INSERT = "INSERT INTO outbox (event_id, topic, key, type, time, payload)"
            + " VALUES (gen_random_uuid(), 'freight.passes', ?, ?, now(), ?)";

    private final Database database;
    private final PassEvents events;
    private final List<Vehicle> vehicles;
    private @Nullable Thread writing;
    private volatile boolean ended;
    private volatile @Nullable Exception failure;
    private volatile double rate;

    public PassLoad(Ground ground) {
        this.database = ground.database("pass");
        this.events = PassEvents.like(ground.topics(), DIVISION);
        this.vehicles = ground.fleets().vehicles(5000);
    }

    public void begin(double perSecond) {
        writing = Thread.ofPlatform().start(() -> write(perSecond));
    }

    private void write(double perSecond) {
        long start = System.nanoTime();
        int written = 0;
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (!ended) {
                LockSupport.parkNanos(start + Math.round(written * 1e9 / perSecond) - System.nanoTime());
                for (int at = 0; at < A_TIME; at++, written++) {
                    int serial = written % SERIALS;
                    insert.setString(1, events.number(serial));
                    insert.setString(2, events.type());
                    insert.setString(3, events.json(serial, vehicles.get(serial % vehicles.size())));
                    insert.addBatch();
                }
                insert.executeBatch();
                rate = written / ((System.nanoTime() - start) / 1e9);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    /** Ends it; how many a second there were. */
    public double end() throws Exception {
        close();
        Exception failed = failure;
        if (failed != null) {
            throw failed;
        }
        return rate;
    }

    @Override
    public void close() {
        ended = true;
        if (writing != null) {
            Threads.join(writing);
        }
    }
}
