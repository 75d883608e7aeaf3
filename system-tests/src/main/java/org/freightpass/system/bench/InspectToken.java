package org.freightpass.system.bench;

import org.freightpass.system.bench.Contest.Latencies;
import org.freightpass.system.bench.Contest.Rates;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;

/** The same with a signed code in each request, no two alike; the limit gives its server the bare verification too. */
final class InspectToken implements Benchmark {

    private static final double RATIO = 0.5;

    @Override
    public String name() {
        return "inspect-token";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Inspecting inspecting = Inspecting.byCode(setting);
        Contest contest = new Contest(setting, Inspecting.CONNECTIONS, inspecting.service(), inspecting.constant());
        Rates rates = contest.rates();
        Latencies latencies = contest.at(rates.ours().median() / 2);
        double bare = BareVerification.perSecond(setting.effort().run().dividedBy(2));
        Runs limit = new Runs(rates.limit().values().stream()
                .map(constant -> withVerification(constant, bare))
                .toList());
        Aim aim =
                new Aim("0.5 of the limit", rates.ours().median() / limit.median() >= RATIO && inspecting.later() == 0);
        return Figure.of(name(), "inspections/s", rates.ours(), limit, aim)
                .latencies(latencies.p50(), latencies.p99())
                .with("limit_p99_ms", latencies.limitP99().median())
                .with(rates.each())
                .with("answered_before_kafka", (double) inspecting.later())
                .with("constant_per_s", rates.limit().median())
                .with("bare_verifications_per_s", bare);
    }

    /** What a request costs, all cores at work, is the constant's time and one verification's. */
    static double withVerification(double constantPerSecond, double verificationsPerSecond) {
        return 1 / (1 / constantPerSecond + 1 / verificationsPerSecond);
    }
}
