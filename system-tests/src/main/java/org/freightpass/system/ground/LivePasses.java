package org.freightpass.system.ground;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.ground.Fleets.Issued;
import org.postgresql.PGConnection;

/**
 * Passes in force that lie in the register and in the view beside those that are measured, as like a real one as one pass
 * is like another: rows by PostgreSQL's COPY, events as of their issue. Nobody signed them. For one thread.
 */
public final class LivePasses {

    private static final int DIVISION = 222_403;
    private static final int CHUNK = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** What each pass has of its own; all else it has from the model. */
    private static final Map<String, String> OWN = Map.of(
            "number", "live.number",
            "plate", "live.plate",
            "plate_colour", "live.plate_colour",
            "application_id", "NULL",
            "bulk_id", "NULL");

    private final Ground ground;
    private final PassEvents events;
    private final String model;
    private final List<Issued> passes = new ArrayList<>();

    private LivePasses(Ground ground, String model) {
        this.ground = ground;
        this.model = model;
        this.events = PassEvents.like(ground.topics(), DIVISION);
    }

    /** None yet; those to come are like one that is issued for it. */
    public static LivePasses on(Ground ground) throws Exception {
        List<Issued> issued = ground.fleets().issue(1);
        ground.fleets().awaitVisible(issued);
        return new LivePasses(ground, issued.getFirst().number());
    }

    /** Returns when the register has that many of them, the checkpoint shows the last and everybody has heard of them. */
    public void growTo(int count) throws Exception {
        while (passes.size() < count) {
            add(ground.fleets().vehicles(Math.min(CHUNK, count - passes.size())));
        }
        ground.database("pass").run("ANALYZE pass");
        ground.fleets().awaitVisible(passes.subList(Math.max(0, passes.size() - 200), passes.size()));
        ground.topics().awaitRead(LONGEST);
    }

    private void add(List<Vehicle> vehicles) throws SQLException, IOException {
        int first = passes.size();
        StringBuilder rows = new StringBuilder();
        try (KafkaProducer<String, byte[]> producer = ground.topics().bulkProducer()) {
            for (int at = 0; at < vehicles.size(); at++) {
                Vehicle vehicle = vehicles.get(at);
                Issued pass = new Issued(events.number(first + at), vehicle.plate(), vehicle.colour());
                passes.add(pass);
                rows.append(pass.number()).append('\t').append(pass.plate()).append('\t');
                rows.append(pass.colour()).append('\n');
                var _ = producer.send(events.record(first + at, vehicle));
            }
            register(rows.toString());
        }
    }

    private void register(String rows) throws SQLException, IOException {
        try (Connection connection = ground.database("pass").connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "CREATE TEMPORARY TABLE live (number text, plate text, plate_colour text) ON COMMIT DROP");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY live FROM STDIN", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
            List<String> columns = ground.database("pass")
                    .texts("SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema()"
                            + " AND table_name = 'pass' AND is_generated = 'NEVER'");
            statement.execute("INSERT INTO pass (" + String.join(", ", columns) + ") SELECT "
                    + String.join(
                            ", ",
                            columns.stream()
                                    .map(column -> OWN.getOrDefault(column, "pass." + column))
                                    .toList())
                    + " FROM pass, live WHERE pass.number = '" + model + "'");
            connection.commit();
        }
    }

    /** Some of them, at random. */
    public List<Issued> sample(int most) {
        List<Issued> some = new ArrayList<>(passes);
        Collections.shuffle(some, new Random(1));
        return List.copyOf(some.subList(0, Math.min(most, some.size())));
    }
}
