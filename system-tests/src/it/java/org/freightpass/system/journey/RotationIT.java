package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Scan;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.reading.SecondReader;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An authority changes its key, and changes it again, while it issues and checkpoints scan: no scan notices. */
@ExtendWith(OnLocalStack.class)
class RotationIT {

    private static final int DESKS = 3;
    private static final int MOST_PASSES_OF_A_DESK = 1600;
    private static final int ROTATIONS = 2;
    private static final Duration SIGNS_WITHIN = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String GOODS_OF_IIT = "MEDICAL";
    private static final String FROM_ONE_COUNTY = "220104";

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean over = new AtomicBoolean();
    private @Nullable SecondReader trusted;

    @Test
    void noScanFailsWhileTheKeyChangesUnderLoad(LocalStack stack) throws Exception {
        Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), DESKS * MOST_PASSES_OF_A_DESK);
        try (RunningSystem system = new RunningSystem(stack.addresses(), PATIENCE);
                ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            String authority = authority(system, issue(system, fleet.extra(0)));
            List<Future<List<String>>> working = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) {
                List<Vehicle> vehicles =
                        fleet.vehicles().subList(desk * MOST_PASSES_OF_A_DESK, (desk + 1) * MOST_PASSES_OF_A_DESK);
                working.add(desks.submit(() -> work(system, vehicles)));
            }
            Set<String> newKeys = new LinkedHashSet<>();
            try {
                for (int rotation = 0; rotation < ROTATIONS; rotation++) {
                    newKeys.add(rotate(system, authority, working));
                }
            } finally {
                over.set(true);
            }

            List<String> standings = new ArrayList<>();
            for (Future<List<String>> desk : working) {
                standings.addAll(desk.get());
            }
            assertThat(standings).hasSizeGreaterThan(2 * DESKS * ROTATIONS).containsOnly("VALID");
            assertThat(keys).as("keys that signed the passes scanned").containsAll(newKeys);
            assertThat(keys).as("and the one before").hasSizeGreaterThan(ROTATIONS);
        }
    }

    /** Issues one pass after the other, and scans each new code and the desk's very first one. */
    private List<String> work(RunningSystem system, List<Vehicle> vehicles) {
        List<String> standings = new ArrayList<>();
        Vehicle first = vehicles.getFirst();
        String firstCode = "";
        for (Vehicle vehicle : vehicles) {
            String number = issue(system, vehicle);
            String code = system.pass()
                    .get("op-iit", "/passes/" + number + "/token")
                    .expect(200)
                    .text("token");
            firstCode = firstCode.isEmpty() ? code : firstCode;
            keys.add(kid(system, code));
            standings.add(scan(system, code, vehicle));
            standings.add(scan(system, firstCode, first));
            if (over.get()) {
                return standings;
            }
        }
        throw new IllegalStateException("the keys changed more slowly than " + vehicles.size() + " passes were issued");
    }

    private static String issue(RunningSystem system, Vehicle vehicle) {
        return system.pass()
                .post(
                        "op-iit",
                        "/desk/passes",
                        new ApplicationBody(vehicle.withGoods(GOODS_OF_IIT))
                                .route(FROM_ONE_COUNTY, vehicle.destination(), List.of("220302"))
                                .json())
                .expect(201)
                .text("number");
    }

    private static String authority(RunningSystem system, String number) {
        Answer pass = system.pass().get("admin", "/passes/" + number).expect(200);
        return pass.text("issuer.division") + "-" + pass.text("issuer.department");
    }

    private static String scan(RunningSystem system, String code, Vehicle vehicle) {
        return new Scan(system.checkpoint())
                .with(Map.of("token", code, "atLeastVersion", 1), vehicle.plate(), vehicle.colour())
                .expect(200)
                .text("pass.standing");
    }

    /** Orders the next key, waits until it signs, and lets some passes be signed by it; gives its id. */
    private String rotate(RunningSystem system, String authority, List<Future<List<String>>> working)
            throws InterruptedException {
        Answer ordered = system.pass()
                .post("admin", "/trust/authorities/" + authority + "/rotate", Map.of())
                .expect(200);
        String next = states(ordered)
                .filter(key -> key.path("state").asString().equals("PUBLISHED"))
                .map(key -> key.path("kid").asString())
                .findFirst()
                .orElseThrow();
        Asking.until(
                SIGNS_WITHIN,
                Duration.ofMillis(50),
                () -> keys.contains(next) || working.stream().anyMatch(Future::isDone),
                done -> done);
        assertThat(working).as("desks that work on").noneMatch(Future::isDone);
        assertThat(keys).as("keys that signed the passes scanned").contains(next);
        return next;
    }

    private static Stream<JsonNode> states(Answer keys) {
        return StreamSupport.stream(keys.body().path("keys").spliterator(), false);
    }

    /** By the trust list as it was read last; a key that is not in it has come since. */
    private synchronized String kid(RunningSystem system, String code) {
        SecondReader reader = trusted == null ? reader(system) : trusted;
        trusted = reader;
        try {
            return reader.read(code).kid();
        } catch (IllegalStateException unknown) {
            trusted = reader(system);
            return trusted.read(code).kid();
        }
    }

    private static SecondReader reader(RunningSystem system) {
        return new SecondReader(
                system.pass().get("", "/trust/root").expect(200).body(),
                system.pass().fetch("", "/trust/list").body());
    }
}
