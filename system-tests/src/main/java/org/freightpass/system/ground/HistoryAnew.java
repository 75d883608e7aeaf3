package org.freightpass.system.ground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.freightpass.system.api.Asking;
import org.freightpass.system.figure.Spent;

/**
 * The history written once more from its topic, by the service itself, while all other readers of the topic have read it
 * already: what the history alone takes.
 *
 * @param rates inspections a second, of equal parts of the topic one after the other; the first quarter, in which the
 *     service is still compiled, does not count
 * @param each what one took of the processors
 */
public record HistoryAnew(List<Double> rates, Spent each) {

    private static final String SERVICE = "checkpoint-service";
    private static final String TOPIC = "freight.inspections";
    private static final String HISTORY = "checkpoint-service-recording";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final double UNCOUNTED = 0.25;

    /** How much was left at a time. */
    private record Left(long nanos, long records) {}

    public static HistoryAnew write(Ground ground, int parts) throws Exception {
        Topics topics = ground.topics();
        topics.awaitRead(LONGEST);
        try (Admin admin = topics.admin()) {
            ground.stack().kill(SERVICE);
            ground.database("checkpoint").run("TRUNCATE inspection");
            long all = begin(admin);
            ground.stack().restart(SERVICE);
            return follow(ground, admin, all, parts);
        }
    }

    /** Sets the group, whose members are dead, to the beginning; gives how many records there are. */
    private static long begin(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> first = new HashMap<>();
        Map<TopicPartition, OffsetSpec> last = new HashMap<>();
        for (TopicPartition partition : admin.listConsumerGroupOffsets(HISTORY)
                .partitionsToOffsetAndMetadata()
                .get()
                .keySet()) {
            first.put(partition, OffsetSpec.earliest());
            last.put(partition, OffsetSpec.latest());
        }
        admin.removeMembersFromConsumerGroup(HISTORY, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get();
        long all = 0;
        for (var end : admin.listOffsets(last).all().get().values()) {
            all += end.offset();
        }
        Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
        for (var start : admin.listOffsets(first).all().get().entrySet()) {
            all -= start.getValue().offset();
            beginning.put(start.getKey(), new OffsetAndMetadata(start.getValue().offset()));
        }
        admin.alterConsumerGroupOffsets(HISTORY, beginning).all().get();
        return all;
    }

    private static HistoryAnew follow(Ground ground, Admin admin, long all, int parts) throws Exception {
        double counted = all * (1 - UNCOUNTED);
        awaitAtMost(ground, admin, (long) counted);
        Spent before = ground.spent();
        Left from = left(ground, admin);
        List<Double> rates = new ArrayList<>();
        long begun = from.records();
        for (int part = 1; part <= parts; part++) {
            awaitAtMost(ground, admin, begun * (parts - part) / parts);
            Left now = left(ground, admin);
            rates.add((from.records() - now.records()) * 1e9 / (now.nanos() - from.nanos()));
            from = now;
        }
        return new HistoryAnew(rates, ground.spent().since(before).each((double) begun));
    }

    private static void awaitAtMost(Ground ground, Admin admin, long records) throws Exception {
        Asking.until(LONGEST, LOOK, () -> left(ground, admin).records(), left -> left <= records);
    }

    private static Left left(Ground ground, Admin admin) throws Exception {
        long records = ground.topics().lag(admin, HISTORY, TOPIC);
        return new Left(System.nanoTime(), records);
    }
}
