package org.freightpass.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.figure.Spent;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Measured;

/** Two servers with the same requests, by turns: what disturbs the machine disturbs both. */
final class Contest {

    /** A server whose rate has risen by less than a twentieth, round after round, is warm. */
    private static final double STILL_RISING = 1.05;

    /** One round may be slow for another reason. */
    private static final int ROUNDS_WITHOUT_RISE = 2;

    static final int MOST_WARMING = 18;
    private static final int MOST_STEADY = 9;

    private final Setting setting;
    private final int connections;
    private final Side ours;
    private final Side limit;

    /** One of the two. */
    record Side(String what, String address, Setting.Connected client) {}

    /**
     * Requests per second of each.
     *
     * @param each what one of our requests takes of the processors, with those who read it afterwards
     */
    record Rates(Runs ours, Runs limit, Spent each) {}

    /** Milliseconds of each at one rate. */
    record Latencies(Runs p50, Runs p99, Runs limitP50, Runs limitP99) {}

    Contest(Setting setting, int connections, Side ours, Side limit) {
        this.setting = setting;
        this.connections = connections;
        this.ours = ours;
        this.limit = limit;
    }

    /** Warms both, then as fast as they can. */
    Rates rates() throws Exception {
        Effort effort = setting.effort();
        warm(ours);
        warm(limit);
        List<Double> own = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Spent> spent = new ArrayList<>();
        for (int at = 0; at < effort.repetitions(); at++) {
            setting.settle();
            Spent before = setting.ground().spent();
            Measured measured = closed(ours, effort.run());
            setting.settle();
            own.add(measured.perSecond());
            spent.add(setting.ground().spent().since(before).each((double)
                    measured.latencies().getTotalCount()));
            others.add(closed(limit, effort.run()).perSecond());
            setting.say("  %s %.0f/s, %s %.0f/s".formatted(ours.what(), own.getLast(), limit.what(), others.getLast()));
        }
        return new Rates(new Runs(own), new Runs(others), Spent.median(spent));
    }

    /** Ours at a steady rate until its tail gets no shorter. */
    void warmAt(double perSecond) throws Exception {
        int rounds = warm(MOST_STEADY, () -> 1 / open(ours, perSecond).p99Ms());
        setting.say("  %s has its tail after %d s"
                .formatted(ours.what(), rounds * setting.effort().run().toSeconds()));
    }

    /** Both at a steady rate, with nothing left of what went before. */
    Latencies at(double perSecond) throws Exception {
        setting.settle();
        List<Measured> own = new ArrayList<>();
        List<Measured> others = new ArrayList<>();
        for (int at = 0; at < setting.effort().repetitions(); at++) {
            own.add(open(ours, perSecond));
            others.add(open(limit, perSecond));
        }
        setting.say("  at %.0f/s: %s p99 %.1f ms, %s p99 %.1f ms"
                .formatted(
                        perSecond,
                        ours.what(),
                        p99(own).median(),
                        limit.what(),
                        p99(others).median()));
        return new Latencies(p50(own), p99(own), p50(others), p99(others));
    }

    private void warm(Side side) throws Exception {
        Duration round = setting.effort().warmUp().dividedBy(2);
        int rounds = warm(MOST_WARMING, () -> closed(side, round).perSecond());
        setting.say("  %s is warm after %d s".formatted(side.what(), rounds * round.toSeconds()));
    }

    /**
     * Until a server is no faster than it was before: a large one is compiled for minutes on two cores, and what is
     * measured before that is the compiler.
     *
     * @param most rounds
     * @param round does some of the work and says how fast the server was
     * @return how many rounds it took
     */
    static int warm(int most, Callable<Double> round) throws Exception {
        double best = 0;
        int level = 0;
        int rounds = 0;
        while (rounds < most && level < ROUNDS_WITHOUT_RISE) {
            double rate = round.call();
            level = rate < best * STILL_RISING ? level + 1 : 0;
            best = Math.max(best, rate);
            rounds++;
        }
        return rounds;
    }

    private Measured closed(Side side, Duration time) throws Exception {
        return setting.connected(side.address(), connections, side.client(), workers -> Load.closed(workers, time));
    }

    private Measured open(Side side, double perSecond) throws Exception {
        Duration time = setting.effort().run();
        return setting.connected(
                side.address(), connections, side.client(), workers -> Load.open(workers, perSecond, time));
    }

    static Runs p50(List<Measured> measured) {
        return new Runs(measured.stream().map(Measured::p50Ms).toList());
    }

    static Runs p99(List<Measured> measured) {
        return new Runs(measured.stream().map(Measured::p99Ms).toList());
    }
}
