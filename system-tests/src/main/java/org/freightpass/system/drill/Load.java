package org.freightpass.system.drill;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.NoAnswer;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.UnexpectedAnswer;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;

/**
 * People at work while something fails: an operator issues passes one by one, officers scan them, drivers report
 * checkpoints. Each does one thing after the other, repeats what gets no answer as a good client does, and notes what
 * was promised to it.
 */
final class Load {

    private static final int FLEET = 5000;
    private static final int FLEETS = 20;
    private static final String OPERATOR = "op-iit";
    /** The goods that this operator's department issues for. */
    private static final String GOODS = "KEY_INDUSTRIAL";

    private static final Duration ISSUE_PACE = Duration.ofMillis(150);
    private static final Duration SCAN_PACE = Duration.ofMillis(60);
    private static final Duration REPORT_PACE = Duration.ofMillis(700);
    /** A request that its service lost sight of is given up there after two minutes, and answered then. */
    private static final Duration LAST_ANSWERS = Duration.ofMinutes(5);

    private final RunningSystem system;
    private final String firmId;
    private final InstantSource clock;
    private final Iterator<Vehicle> vehicles;
    private final Promises promises = new Promises();
    private final AtomicLong slowest = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> people = new ArrayList<>();

    Load(RunningSystem system, String firmId, InstantSource clock, long run) {
        this.system = system;
        this.firmId = firmId;
        this.clock = clock;
        this.vehicles = LongStream.range(0, FLEETS)
                .mapToObj(more -> Fleet.of(run + more, FLEET).vehicles().stream())
                .flatMap(fleet -> fleet.filter(vehicle -> vehicle.goods().equals(GOODS)))
                .iterator();
    }

    void start() {
        person("operator", ISSUE_PACE, this::issue);
        person("officer", SCAN_PACE, this::scan);
        person("another officer", SCAN_PACE, this::scan);
        person("driver", REPORT_PACE, this::report);
    }

    Promises promises() {
        return promises;
    }

    /** The longest that anybody has waited for an answer, with all repetitions of the question. */
    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    /** Nobody begins anything new; returns when everybody has the answer to what they had begun. */
    void finish() throws InterruptedException {
        stop.countDown();
        for (Thread person : people) {
            if (!person.join(LAST_ANSWERS)) {
                promises.unexpected().add(person.getName() + " still waits for an answer");
            }
        }
    }

    private void person(String name, Duration pace, Runnable work) {
        people.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                while (!stop.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                    work(work);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void work(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        } catch (NoAnswer | UnexpectedAnswer e) {
            promises.unexpected().add(String.valueOf(e.getMessage()));
        }
    }

    /** Whoever asks again after the answer got lost may be told that the pass is there: it is. */
    private void issue() {
        Vehicle vehicle = vehicles.next();
        Answer answer = system.pass()
                .post(
                        OPERATOR,
                        "/desk/passes",
                        new ApplicationBody(vehicle, clock).of(firmId).json());
        if (answer.status() == 409
                && answer.find("code").filter("LIVE_PASS_EXISTS"::equals).isPresent()) {
            promises.issued().put(answer.text("number"), vehicle.plate());
            return;
        }
        promises.issued().put(answer.expect(201).text("number"), vehicle.plate());
    }

    private void scan() {
        List<Map.Entry<String, String>> known = List.copyOf(promises.issued().entrySet());
        if (known.isEmpty()) {
            return;
        }
        Map.Entry<String, String> one = known.get(ThreadLocalRandom.current().nextInt(known.size()));
        Answer answer = new Scan(system.checkpoint()).byNumber(one.getKey(), one.getValue(), "YELLOW");
        promises.inspections().add(answer.text("inspectionId"));
    }

    private void report() {
        Map<String, Object> report = new HashMap<>();
        report.put("county", "220104");
        report.put("road", "G102");
        report.put("direction", "south");
        report.put("description", "earth heap, no sign, no register number");
        report.put("reporterTelephone", "13804310002");
        promises.alerts()
                .add(system.checkpoint()
                        .post("driver1", "/checkpoints/reports", report)
                        .expect(201)
                        .text("alertId"));
    }
}
