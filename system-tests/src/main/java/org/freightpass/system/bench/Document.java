package org.freightpass.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.ground.Fleets;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.ground.Ground;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Measured;
import org.freightpass.system.load.Request;

/** Passes as PDF: as fast as it can, and the 95th percentile at twenty a second. */
final class Document implements Benchmark {

    private static final int CONNECTIONS = 8;
    private static final double A_SECOND = 20;
    private static final double P95_MS = 300;
    private static final int PASSES = 200;

    @Override
    public String name() {
        return "document";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Ground ground = setting.ground();
        List<Issued> passes = ground.fleets().issue(PASSES);
        String firm = ground.token(Fleets.FIRM);
        Setting.Connected client = line -> () -> {
            Issued pass = passes.get(ThreadLocalRandom.current().nextInt(PASSES));
            String path = "/api/v1/passes/" + pass.number() + "/document.pdf";
            if (line.ask(Request.get(path, firm)) != 200) {
                throw new IllegalStateException(path + " was answered " + line.body());
            }
            return true;
        };
        String address = ground.system().addresses().pass();
        Effort effort = setting.effort();
        setting.connected(address, CONNECTIONS, client, workers -> Load.closed(workers, effort.warmUp()));
        List<Double> rates = new ArrayList<>();
        List<Measured> steady = new ArrayList<>();
        for (int at = 0; at < effort.repetitions(); at++) {
            rates.add(setting.connected(address, CONNECTIONS, client, workers -> Load.closed(workers, effort.run()))
                    .perSecond());
            steady.add(setting.connected(
                    address, CONNECTIONS, client, workers -> Load.open(workers, A_SECOND, effort.run())));
            setting.say("  %.0f/s; at 20/s p95 %.0f ms"
                    .formatted(rates.getLast(), steady.getLast().p95Ms()));
        }
        Runs p95 = new Runs(steady.stream().map(Measured::p95Ms).toList());
        Aim aim = new Aim("p95 within 300 ms at 20/s", p95.median() <= P95_MS);
        return Figure.of(name(), "PDFs/s", new Runs(rates), null, aim)
                .latencies(Contest.p50(steady), Contest.p99(steady))
                .with("p95_ms_at_20_per_s", p95.median());
    }
}
