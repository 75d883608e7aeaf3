package org.freightpass.system.bench;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.figure.Spent;
import org.freightpass.system.ground.CopiedRows;
import org.freightpass.system.ground.Database;
import org.freightpass.system.ground.HistoryAnew;
import org.freightpass.system.ground.InspectionLoad;
import org.freightpass.system.load.Load;

/**
 * Inspections from Kafka into the history, against COPY of the same rows: the history alone, written anew from its topic,
 * and beside it the history while all other readers of the topic, of three services, are at the same records.
 */
final class Sink implements Benchmark {

    private static final double A_SECOND = 10_000;
    private static final double RATIO = 0.5;

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Database history = setting.ground().database("checkpoint");
        inspectOnce(setting);
        InspectionLoad load = InspectionLoad.of(setting.ground());
        int records = setting.effort().records();
        load.secondsUntilKept(records / 2);
        List<Double> together = new ArrayList<>();
        List<Double> copy = new ArrayList<>();
        List<Spent> spent = new ArrayList<>();
        try (CopiedRows rows = new CopiedRows(history)) {
            rows.take("inspection", "id IN (SELECT id FROM inspection LIMIT " + records + ")");
            double taken = Math.min(records, history.number("SELECT count(*) FROM inspection"));
            for (int at = 0; at < setting.effort().repetitions(); at++) {
                Spent before = setting.ground().spent();
                together.add(records / load.secondsUntilKept(records));
                spent.add(setting.ground().spent().since(before).each(records));
                copy.add(taken / rows.seconds());
                setting.say("  with all readers %.0f/s, COPY %.0f/s".formatted(together.getLast(), copy.getLast()));
            }
        }
        HistoryAnew alone = HistoryAnew.write(setting.ground(), setting.effort().repetitions());
        Runs runs = new Runs(alone.rates());
        Runs limit = new Runs(copy);
        Aim aim = new Aim(
                "10,000 a second and 0.5 of COPY",
                runs.median() >= A_SECOND && runs.median() / limit.median() >= RATIO);
        return Figure.of(name(), "inspections/s", runs, limit, aim)
                .with(alone.each())
                .with("with_all_readers_per_s", new Runs(together).median())
                .with("with_all_readers_stack_cpu_ms_each", Spent.median(spent).total());
    }

    /** Some to be like. */
    private static void inspectOnce(Setting setting) throws Exception {
        Contest.Side service = Inspecting.of(setting, 10).service();
        setting.connected(
                service.address(),
                1,
                service.client(),
                workers -> Load.open(workers, 10, setting.effort().run().dividedBy(4)));
    }
}
