package org.freightpass.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.figure.Spent;
import org.freightpass.system.ground.Fleets;
import org.freightpass.system.ground.Ground;
import org.freightpass.system.ground.Replaying;
import org.freightpass.system.ground.WrittenRows;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Measured;
import org.freightpass.system.load.Request;
import org.freightpass.system.load.Worker;

/** Single approvals through the API, against plain JDBC that writes the same rows in the same transactions. */
final class Issue implements Benchmark {

    /** As many as pass-service has connections to its database. */
    private static final int CONNECTIONS = 12;

    private static final double RATIO = 0.4;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Ground ground = setting.ground();
        int approvals = setting.effort().approvals();
        int repetitions = setting.effort().repetitions();
        setting.say("  warming up");
        Contest.warm(
                Contest.MOST_WARMING,
                () -> approve(setting, submit(ground, approvals), approvals).perSecond());
        setting.say("  submitting " + approvals * (repetitions + 1) + " applications");
        Queue<UUID> applications = submit(ground, approvals * (repetitions + 1));
        WrittenRows rows = WrittenRows.note(ground.database("pass"));
        try {
            approve(setting, applications, approvals);
        } finally {
            rows.endNoting();
        }
        replay(rows);
        setting.settle();
        List<Measured> own = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Spent> spent = new ArrayList<>();
        for (int at = 0; at < repetitions; at++) {
            Spent before = ground.spent();
            own.add(approve(setting, applications, approvals));
            setting.settle();
            spent.add(ground.spent().since(before).each(approvals));
            plain.add(replay(rows).perSecond());
            setting.say("  pass-service %.0f/s, plain JDBC %.0f/s"
                    .formatted(own.getLast().perSecond(), plain.getLast()));
        }
        Runs runs = new Runs(own.stream().map(Measured::perSecond).toList());
        Runs limit = new Runs(plain);
        Aim aim = new Aim("0.4 of plain JDBC", runs.median() / limit.median() >= RATIO);
        return Figure.of(name(), "approvals/s", runs, limit, aim)
                .latencies(Contest.p50(own), Contest.p99(own))
                .with("rows_per_transaction", rows.rowsPerTransaction())
                .with(Spent.median(spent));
    }

    private static Queue<UUID> submit(Ground ground, int count) throws Exception {
        return new ConcurrentLinkedQueue<>(ground.fleets().submit(count));
    }

    private static Measured approve(Setting setting, Queue<UUID> applications, int most) throws Exception {
        Ground ground = setting.ground();
        String token = ground.token(Fleets.REVIEWER);
        Queue<UUID> own = new ConcurrentLinkedQueue<>();
        for (int at = 0; at < most; at++) {
            own.add(applications.remove());
        }
        return setting.connected(
                ground.system().addresses().pass(),
                CONNECTIONS,
                line -> approving(line, token, own),
                workers -> Load.closed(workers, LONGEST));
    }

    private static Worker approving(Line line, String token, Queue<UUID> applications) {
        return () -> {
            UUID id = applications.poll();
            if (id == null) {
                return false;
            }
            String path = "/api/v1/reviews/" + id + "/approve";
            int status = line.ask(Request.post(path, token, UUID.randomUUID().toString(), "{}"));
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status + " " + line.body());
            }
            return true;
        };
    }

    private static Measured replay(WrittenRows rows) throws Exception {
        rows.empty();
        List<Replaying> workers = rows.workers(CONNECTIONS, "pass");
        try {
            return Load.closed(workers, LONGEST);
        } finally {
            for (Replaying worker : workers) {
                worker.close();
            }
        }
    }
}
