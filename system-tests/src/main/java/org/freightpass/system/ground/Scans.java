package org.freightpass.system.ground;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Request;
import org.freightpass.system.load.Worker;

/** What officers send: a truck with its pass and one healthy driver. */
public final class Scans {

    public static final String OFFICER = "officer1";

    private static final String LATER = "\"recorded\":\"JOURNAL\"";

    private final String token;
    private final List<Issued> passes;
    private final Function<Issued, String> shown;
    private final LongAdder later = new LongAdder();

    private Scans(String token, List<Issued> passes, Function<Issued, String> shown) {
        this.token = token;
        this.passes = passes;
        this.shown = shown;
    }

    /** By pass number. */
    public static Scans byNumber(String token, List<Issued> passes) {
        return new Scans(token, passes, pass -> "\"passNumber\":\"" + pass.number() + "\"");
    }

    /**
     * By signed code.
     *
     * @param codes the next code of a pass, another one each time
     */
    public static Scans byCode(String token, List<Issued> passes, Function<Issued, String> codes) {
        return new Scans(token, passes, pass -> "\"token\":\"" + codes.apply(pass) + "\"");
    }

    /** One client; every answer must be 200 and hold the text, or say that Kafka gets the inspection later. */
    public Worker worker(Line line, String path, String wanted) {
        return () -> {
            int status = line.ask(next(path));
            if (status == 200 && line.body().contains(LATER)) {
                later.increment();
            } else if (status != 200 || !line.body().contains(wanted)) {
                throw new IllegalStateException(path + " answered " + status + " " + line.body());
            }
            return true;
        };
    }

    /** How many were answered before Kafka had them: its acknowledgement took longer than an officer is let wait. */
    public long later() {
        return later.sum();
    }

    byte[] next(String path) {
        Issued pass = passes.get(ThreadLocalRandom.current().nextInt(passes.size()));
        return Request.post(path, token, "", body(pass));
    }

    /** The body of a scan of one pass. */
    public String body(Issued pass) {
        Instant now = Instant.now();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return """
            {"inspectionId":"%s","checkpoint":"CP220302001","observedAt":"%s","plate":"%s","plateColour":"%s",%s,\
            "persons":[{"role":"DRIVER","temperatureC":36.5,"healthCode":"GREEN","itineraryStarred":false,\
            "lastTest":{"result":"NEGATIVE","reportedAt":"%s"}}]}""".formatted(
                        new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63)),
                        now,
                        pass.plate(),
                        pass.colour(),
                        shown.apply(pass),
                        now.minus(20, ChronoUnit.HOURS));
    }
}
