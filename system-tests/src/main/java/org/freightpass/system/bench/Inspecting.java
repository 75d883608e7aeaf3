package org.freightpass.system.bench;

import java.util.List;
import java.util.function.Function;
import org.freightpass.system.bench.Contest.Side;
import org.freightpass.system.ground.AuthorityKeys;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.ground.Ground;
import org.freightpass.system.ground.Scans;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Request;

/** The inspection endpoint and what stands beside it, ready to be asked. */
final class Inspecting {

    static final int CONNECTIONS = 32;

    private static final String PATH = "/api/v1/inspections";

    /** What an answer says when Kafka had the inspection before. */
    private static final String RECORDED = "\"recorded\":\"KAFKA\"";

    private final Ground ground;
    private final List<Issued> passes;
    private final Scans scans;

    private Inspecting(Ground ground, List<Issued> passes, Scans scans) {
        this.ground = ground;
        this.passes = passes;
        this.scans = scans;
    }

    static Inspecting byNumber(Setting setting) throws Exception {
        return of(setting, setting.effort().passes());
    }

    /** Of that many passes. */
    static Inspecting of(Setting setting, int count) throws Exception {
        List<Issued> passes = passes(setting, count);
        return new Inspecting(
                setting.ground(), passes, Scans.byNumber(setting.ground().token(Scans.OFFICER), passes));
    }

    /** Each code another one; as many as a run can take, then from the start. */
    static Inspecting byCode(Setting setting) throws Exception {
        List<Issued> passes = passes(setting, setting.effort().passes());
        int each = setting.effort().passes() < 1000 ? 20 : 40;
        setting.say("  signing " + each * passes.size() + " codes");
        Function<Issued, String> codes = AuthorityKeys.of(setting.ground()).codes(passes, each);
        return new Inspecting(
                setting.ground(), passes, Scans.byCode(setting.ground().token(Scans.OFFICER), passes, codes));
    }

    private static List<Issued> passes(Setting setting, int count) throws Exception {
        if (!setting.inspected().isEmpty()) {
            return setting.inspected();
        }
        setting.say("  issuing " + count + " passes");
        List<Issued> passes = setting.ground().fleets().issue(count);
        setting.ground().fleets().awaitVisible(passes.subList(Math.max(0, passes.size() - 200), passes.size()));
        return passes;
    }

    List<Issued> passes() {
        return passes;
    }

    /** How many of all answers came before Kafka had the inspection; there should be none. */
    long later() {
        return scans.later();
    }

    Side service() {
        String address = ground.system().addresses().checkpoint();
        return new Side("checkpoint-service", address, line -> scans.worker(line, PATH, RECORDED));
    }

    Side constant() throws Exception {
        return side("constant", "/api/v1/constant");
    }

    Side plainDatabase() throws Exception {
        return side("plain database", "/api/v1/plain");
    }

    private Side side(String what, String path) throws Exception {
        String address = ground.limits(oneAnswer()).address();
        return new Side(what, address, line -> scans.worker(line, path, RECORDED));
    }

    private String oneAnswer() throws Exception {
        try (Line line = new Line(ground.system().addresses().checkpoint())) {
            byte[] scan = Request.post(PATH, ground.token(Scans.OFFICER), "", scans.body(passes.getFirst()));
            if (line.ask(scan) != 200) {
                throw new IllegalStateException("an inspection was answered " + line.body());
            }
            return line.body();
        }
    }
}
