package org.freightpass.system.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.ground.Fleets.Issued;

/** One fleet's way from its file to the checkpoints, and what the same rows and events take without us. */
public final class Upload {

    private static final int LOOKED_AT = 200;

    private final Ground ground;
    private final UUID id;
    private final int size;
    private final double seconds;

    private Upload(Ground ground, UUID id, int size, double seconds) {
        this.ground = ground;
        this.id = id;
        this.size = size;
        this.seconds = seconds;
    }

    /** Uploads, has the departments approve, and waits until the checkpoint shows the last and a share of all. */
    public static Upload of(Ground ground, int size) throws Exception {
        List<Vehicle> vehicles = ground.fleets().vehicles(size);
        long start = System.nanoTime();
        UUID id = ground.fleets().upload(vehicles);
        ground.fleets().approve(id);
        List<Issued> issued = ground.fleets().issued(id);
        if (issued.size() != size) {
            throw new IllegalStateException(issued.size() + " of " + size + " passes were issued");
        }
        ground.fleets().awaitVisible(someOf(issued));
        return new Upload(ground, id, size, (System.nanoTime() - start) / 1e9);
    }

    private static List<Issued> someOf(List<Issued> issued) {
        int step = Math.max(1, issued.size() / LOOKED_AT);
        List<Issued> some = new ArrayList<>(issued.subList(Math.max(0, issued.size() - 50), issued.size()));
        for (int at = 0; at < issued.size(); at += step) {
            some.add(issued.get(at));
        }
        return some;
    }

    public double seconds() {
        return seconds;
    }

    /** COPY of the rows and a raw producer of the events, one after the other. */
    public double limitSeconds() throws Exception {
        double copy;
        try (CopiedRows rows = new CopiedRows(ground.database("pass"))) {
            copy = rows.take("application", "bulk_id = '" + id + "'")
                    .take("pass", "bulk_id = '" + id + "'")
                    .take("signed_code", "number IN (SELECT number FROM pass WHERE bulk_id = '" + id + "')")
                    .take(
                            "audit_entry",
                            "subject_id IN (SELECT number FROM pass WHERE bulk_id = '" + id
                                    + "' UNION ALL SELECT id::text FROM application WHERE bulk_id = '" + id + "')")
                    .seconds();
        }
        return copy + producing();
    }

    /** Two events for each row: the application's and the pass's. */
    private double producing() throws Exception {
        Topics topics = ground.topics();
        topics.create("bench.bulk", 12);
        ConsumerRecord<String, byte[]> model =
                topics.newest("freight.passes", "pass.", 1).getFirst();
        long start = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = topics.bulkProducer()) {
            for (int at = 0; at < 2 * size; at++) {
                var _ = producer.send(
                        new ProducerRecord<>("bench.bulk", null, Integer.toString(at), model.value(), model.headers()));
            }
            producer.flush();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
