package org.freightpass.system.ground;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Request;
import org.freightpass.system.load.Worker;

/** A great many live passes, each of a vehicle of its own, told to the topic as issued. */
public final class ManyPasses {

    private static final int DIVISION = 222_402;
    private static final int CHUNK = 5000;
    private static final int LAST = 200;

    private final Ground ground;
    private final PassEvents events;
    private final int count;

    private ManyPasses(Ground ground, PassEvents events, int count) {
        this.ground = ground;
        this.events = events;
        this.count = count;
    }

    /** Returns when the checkpoint shows the last of them. */
    public static ManyPasses tell(Ground ground, int count) throws Exception {
        ManyPasses many = new ManyPasses(ground, PassEvents.like(ground.topics(), DIVISION), count);
        try (KafkaProducer<String, byte[]> producer = ground.topics().bulkProducer()) {
            for (int first = 0; first < count; first += CHUNK) {
                List<Vehicle> vehicles = ground.fleets().vehicles(Math.min(CHUNK, count - first));
                for (int at = 0; at < vehicles.size(); at++) {
                    var _ = producer.send(many.events.record(first + at, vehicles.get(at)));
                }
            }
        }
        many.awaitVisible();
        return many;
    }

    /** Returns when the checkpoint shows the newest, which lie at the ends of all partitions. */
    public void awaitVisible() throws Exception {
        ground.fleets()
                .awaitVisible(IntStream.range(Math.max(0, count - LAST), count)
                        .mapToObj(serial -> new Issued(events.number(serial), "", ""))
                        .toList());
    }

    /** Asks for any of them. */
    public Worker lookUps(Line line) {
        String token = ground.token("officer1");
        return () -> {
            String path = "/api/v1/passes/"
                    + events.number(ThreadLocalRandom.current().nextInt(count));
            if (line.ask(Request.get(path, token)) != 200) {
                throw new IllegalStateException(path + " was answered " + line.body());
            }
            return true;
        };
    }
}
