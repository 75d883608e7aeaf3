package org.freightpass.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.ground.Ground;
import org.freightpass.system.ground.PassLoad;
import org.freightpass.system.ground.RawRoundTrip;
import org.freightpass.system.ground.Revoking;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Measured;

/**
 * From a revocation's own time, which lies before its commit, until a checkpoint's view refuses the pass; against a
 * record's way through the same broker. Idle, and while 500 other passes a second take the same way.
 */
final class Propagate implements Benchmark {

    private static final double LOADED_PASSES = 500;
    private static final double REVOCATIONS = 10;
    private static final double RAW_RATE = 50;
    private static final double IDLE_MS = 25;
    private static final double LOADED_MS = 250;
    private static final int WARM_UP = 100;

    @Override
    public String name() {
        return "propagate";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Ground ground = setting.ground();
        int repetitions = setting.effort().repetitions();
        Duration run = setting.effort().run();
        int each = (int) (REVOCATIONS * run.toSeconds());
        List<Issued> passes = ground.fleets().issue(WARM_UP + 2 * repetitions * each);
        ground.fleets().awaitVisible(passes);
        try (Revoking revoking = new Revoking(ground, passes);
                RawRoundTrip raw = new RawRoundTrip(ground.topics());
                PassLoad load = new PassLoad(ground)) {
            revoking.warmUp(WARM_UP);
            Load.open(List.of(raw), RAW_RATE, run);
            setting.settle();
            List<Measured> idle = new ArrayList<>();
            List<Measured> limit = new ArrayList<>();
            for (int at = 0; at < repetitions; at++) {
                idle.add(revoking.measure(REVOCATIONS, each));
                limit.add(Load.open(List.of(raw), RAW_RATE, run));
                setting.say("  idle p99 %.1f ms, raw p99 %.1f ms"
                        .formatted(idle.getLast().p99Ms(), limit.getLast().p99Ms()));
            }
            load.begin(LOADED_PASSES);
            List<Measured> loaded = new ArrayList<>();
            for (int at = 0; at < repetitions; at++) {
                loaded.add(revoking.measure(REVOCATIONS, each));
                setting.say("  at 500 passes/s p99 %.1f ms"
                        .formatted(loaded.getLast().p99Ms()));
            }
            return figure(idle, limit, loaded, load.end());
        }
    }

    private Figure figure(List<Measured> idle, List<Measured> limit, List<Measured> loaded, double loadedRate) {
        Runs p99 = Contest.p99(idle);
        Runs raw = Contest.p99(limit);
        double loadedP99 = Contest.p99(loaded).median();
        Aim aim = new Aim(
                "p99 within the raw one + 25 ms idle, within 250 ms at 500 passes/s",
                p99.median() <= raw.median() + IDLE_MS && loadedP99 <= LOADED_MS);
        double ratio = raw.median() / p99.median();
        Figure figure = new Figure(
                        name(), p99.median(), "ms (p99)", p99, raw.median(), ratio, null, null, aim, Map.of())
                .latencies(Contest.p50(idle), p99);
        return figure.with("max_ms", max(idle))
                .with("raw_p50_ms", Contest.p50(limit).median())
                .with("raw_max_ms", max(limit))
                .with("loaded_passes_per_s", loadedRate)
                .with("loaded_p50_ms", Contest.p50(loaded).median())
                .with("loaded_p99_ms", loadedP99)
                .with("loaded_max_ms", max(loaded));
    }

    private static double max(List<Measured> measured) {
        return measured.stream().mapToDouble(Measured::maxMs).max().orElse(0);
    }
}
