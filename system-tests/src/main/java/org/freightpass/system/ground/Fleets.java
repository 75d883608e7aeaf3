package org.freightpass.system.ground;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Service;
import org.freightpass.system.api.UnexpectedAnswer;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.FleetCsv;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Request;

/** One firm of its own, as many vehicles as are asked for, no two alike; applications and passes for them. */
public final class Fleets {

    /** Goods that the operator {@link #REVIEWER} decides on. */
    public static final String REVIEWED_GOODS = "KEY_INDUSTRIAL";

    public static final String REVIEWER = "op-iit";
    public static final String FIRM = "firm1";

    private static final List<String> REVIEWERS =
            List.of("op-iit", "op-commerce", "op-agriculture", "op-drc", "op-post");
    private static final int CHUNK = 5000;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RunningSystem system;
    private final Database database;
    private final String firmId;
    private long nextRun = Instant.now().getEpochSecond();

    Fleets(RunningSystem system, Database database) {
        this.system = system;
        this.database = database;
        this.firmId = register(system.pass());
    }

    /** A pass that was issued, with what a scan of it has to name. */
    public record Issued(String number, String plate, String colour) {}

    private String register(Service pass) {
        Map<String, Object> firm = Map.of(
                "name", "长春测速物流有限公司",
                "creditCode", Fleet.of(nextRun, 1).creditCode(),
                "division", "220104",
                "contactName", "王建国",
                "telephone", "13804310001",
                "email", "bench@example.org",
                "language", "zh");
        String id = pass.post(FIRM, "/firms", firm).expect(201).text("id");
        pass.post("op-transport", "/firms/" + id + "/confirm", Map.of()).expect(200);
        Map<String, Object> entry = Map.of("firmId", id, "goods", List.of(Fleet.WHITELISTED_GOODS), "tier", 500);
        pass.post("op-iit", "/whitelist", entry).expect(201);
        return id;
    }

    /** Vehicles that no fleet had before, with the goods that a first batch has. */
    public List<Vehicle> vehicles(int count) {
        List<Vehicle> vehicles = new ArrayList<>();
        while (vehicles.size() < count) {
            vehicles.addAll(Fleet.of(nextRun++, Math.min(CHUNK, count - vehicles.size()))
                    .vehicles());
        }
        return vehicles;
    }

    public List<Vehicle> vehicles(int count, String goods) {
        return vehicles(count).stream().map(vehicle -> vehicle.withGoods(goods)).toList();
    }

    /** Uploads them and waits until each row is an application; gives the upload's id. */
    public UUID upload(List<Vehicle> vehicles) throws InterruptedException {
        byte[] file = FleetCsv.of(vehicles, Instant.now()).bytes();
        Answer accepted = system.pass()
                .upload(FIRM, "/applications/bulk?firmId=" + firmId, "text/csv", file)
                .expect(202);
        String path = "/applications/bulk/" + accepted.text("id");
        Answer done = Asking.until(
                LONGEST,
                LOOK,
                () -> system.pass().get(FIRM, path),
                answer -> answer.find("status").filter("RUNNING"::equals).isEmpty());
        if (done.number("failed") > 0 || !done.text("status").equals("DONE")) {
            throw new UnexpectedAnswer("expected every row to be taken", done);
        }
        return UUID.fromString(accepted.text("id"));
    }

    /** Each department approves its share of an upload, all at the same time, however long it takes. */
    public void approve(UUID upload) throws Exception {
        try (var departments = Executors.newFixedThreadPool(REVIEWERS.size())) {
            List<Callable<Integer>> actions = new ArrayList<>();
            REVIEWERS.forEach(reviewer -> actions.add(() -> approve(reviewer, upload)));
            for (Future<Integer> action : departments.invokeAll(actions)) {
                if (action.get() != 200) {
                    throw new IllegalStateException("a department's approval was answered with " + action.get());
                }
            }
        }
    }

    private int approve(String reviewer, UUID upload) throws Exception {
        try (Line line = new Line(system.addresses().pass())) {
            return line.ask(Request.post(
                    "/api/v1/reviews/approve",
                    system.token(reviewer),
                    UUID.randomUUID().toString(),
                    "{\"bulkId\":\"" + upload + "\"}"));
        }
    }

    /** Passes for that many new vehicles, issued. */
    public List<Issued> issue(int count) throws Exception {
        UUID upload = upload(vehicles(count, REVIEWED_GOODS));
        approve(upload);
        return issued(upload);
    }

    public List<Issued> issued(UUID upload) throws SQLException {
        return database
                .texts("SELECT number || ' ' || plate || ' ' || plate_colour FROM pass WHERE bulk_id = ?", upload)
                .stream()
                .map(text -> text.split(" ", -1))
                .map(parts -> new Issued(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** Submitted applications at the desk of {@link #REVIEWER}, not decided. */
    public List<UUID> submit(int count) throws Exception {
        UUID upload = upload(vehicles(count, REVIEWED_GOODS));
        return database.texts("SELECT id FROM application WHERE bulk_id = ?", upload).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Returns when a checkpoint shows the pass. */
    public void awaitVisible(List<Issued> passes) throws Exception {
        try (Line line = new Line(system.addresses().checkpoint())) {
            for (Issued pass : passes) {
                awaitVisible(line, pass.number());
            }
        }
    }

    private void awaitVisible(Line line, String number) throws Exception {
        byte[] question = Request.get("/api/v1/passes/" + number, system.token("officer1"));
        int status = Asking.until(LONGEST, Duration.ofMillis(2), () -> line.ask(question), answered -> answered == 200);
        if (status != 200) {
            throw new IllegalStateException("pass " + number + " is not visible: " + line.body());
        }
    }
}
