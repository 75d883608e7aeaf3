package org.freightpass.system.demo;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.reading.SecondReader;
import tools.jackson.databind.JsonNode;

/** The officer without a network, the truck that has waited too long, and the pass that is at two places at once. */
final class OfficerScene {

    private static final String OTHER_CHECKPOINT = "CP220184001";
    private static final int WAITED_MINUTES = 35;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Steps steps;
    private final Service pass;
    private final Service checkpoint;
    private final Service notification;
    private final Duration patience;
    private final Scan scan;

    OfficerScene(Play play) {
        this.steps = play.steps();
        this.pass = play.system().pass();
        this.checkpoint = play.system().checkpoint();
        this.notification = play.system().notification();
        this.patience = play.patience();
        this.scan = new Scan(checkpoint);
    }

    /** Fetches the kit, which another COSE implementation verifies from the root on, and sends scans made without a network: one let go a truck whose pass had been revoked. */
    void offline(String revoked, Vehicle revokedOf, Vehicle other) {
        steps.check("offline-kit", () -> {
            JsonNode kit = certifiedKit();
            JsonNode root = pass.get("", "/trust/root").expect(200).body();
            Map<String, String> signed = SecondReader.kit(root, kit);
            int bytes = 0;
            for (JsonNode part : kit.path("parts")) {
                if (!text(part, "sha256").equals(signed.get(text(part, "name")))) {
                    throw new IllegalStateException("the signed list says another thing of " + part);
                }
                bytes += fetched(part);
            }
            if (signed.size() != kit.path("parts").size()) {
                throw new IllegalStateException("the signed list has other parts: " + signed.keySet());
            }
            return "parts=" + signed.size() + " bytes=" + bytes + " again=304 certified=true by=cose-java";
        });
        steps.check("offline-batch", () -> {
            // The batch is judged by the checkpoint's view, which hears of the revocation another way than the list.
            scan.until("REVOKED", revoked, revokedOf.plate(), revokedOf.colour());
            List<Map<String, Object>> queue = List.of(
                    queued(revokedOf, Map.of("passNumber", revoked)), queued(other, Map.of("arrivalNotice", true)));
            checkpoint
                    .post(Scan.OFFICER, "/inspections/batch", Map.of("items", queue))
                    .expect(200)
                    .expect("recorded", "2")
                    .expect("conflicts", "1");
            Answer again = checkpoint
                    .post(Scan.OFFICER, "/inspections/batch", Map.of("items", queue))
                    .expect(200)
                    .expect("duplicates", "2")
                    .expect("recorded", "0");
            JsonNode first = again.body().path("items").path(0);
            return "recorded=2 duplicates=2 conflicts=1 standing="
                    + first.path("standing").asString() + " conflict="
                    + first.path("conflict").asString();
        });
    }

    /** The root is asked for its word soon after the services stand; until it has come the kit says so. */
    private JsonNode certifiedKit() throws InterruptedException {
        AtomicReference<JsonNode> kit = new AtomicReference<>();
        Await.until(
                "a certified kit",
                patience,
                PAUSE,
                () -> checkpoint.get(Scan.OFFICER, "/offline-kit").expect(200),
                answer -> {
                    kit.set(answer.body());
                    return answer.body().path("certified").asBoolean();
                });
        return Objects.requireNonNull(kit.get());
    }

    private int fetched(JsonNode part) throws Exception {
        String name = part.path("name").asString();
        String path = "/offline-kit/" + name.replace(":", "%3A");
        HttpResponse<byte[]> whole = checkpoint.fetch(Scan.OFFICER, path);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.body()));
        // A list that was issued anew since the kit was packed has another digest, and says so by its own tag.
        String tag = whole.headers().firstValue("ETag").orElse("");
        if (whole.statusCode() != 200 || !tag.contains(digest)) {
            throw new IllegalStateException("part " + name + " is not what its tag says: " + tag + ", " + digest);
        }
        int again = checkpoint.fetch(Scan.OFFICER, path, "If-None-Match", tag).statusCode();
        if (again != 304 && again != 200) {
            throw new IllegalStateException("part " + name + " answered " + again);
        }
        return whole.body().length;
    }

    private static Map<String, Object> queued(Vehicle vehicle, Map<String, ?> shown) {
        Map<String, Object> item = Scan.body(vehicle.plate(), vehicle.colour());
        item.putAll(shown);
        item.put("offlineDecision", Map.of("standing", "VALID", "outcome", "RELEASE"));
        return item;
    }

    /** A truck has waited for 35 minutes. */
    void longWait(Vehicle vehicle) {
        steps.check("long-wait", () -> {
            Instant arrived = Instant.now().minus(Duration.ofMinutes(WAITED_MINUTES));
            Answer answer = scan.with(Map.of("arrivedAt", arrived.toString()), vehicle.plate(), vehicle.colour());
            Instant decided = Instant.parse(answer.expect(200).text("decidedAt"));
            // Told once for a checkpoint and hour: where this demo was played before, that one counts.
            Instant hour = decided.truncatedTo(ChronoUnit.HOURS);
            JsonNode found = caseWith("LONG_STOP", alert -> arguments(alert).contains(hour.toString()));
            return "minutes=" + WAITED_MINUTES + " " + told(found);
        });
    }

    /** What stands in the gaps of an alert's sentence, whatever language it is told in. */
    private static List<String> arguments(JsonNode alert) {
        return alert.path("saying")
                .path("arguments")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The pass is at two checkpoints within a second; gives the time from which on that is to be told. */
    Instant misuse(String number, Vehicle vehicle) {
        return steps.play("misuse", () -> {
            Instant before = Instant.now().minusSeconds(1);
            for (String place : List.of(Scan.CHECKPOINT, OTHER_CHECKPOINT, Scan.CHECKPOINT)) {
                scan.with(Map.of("passNumber", number, "checkpoint", place), vehicle.plate(), vehicle.colour())
                        .expect(200)
                        .expect("pass.standing", "VALID");
            }
            return new Played<>(before, "at=" + Scan.CHECKPOINT + "," + OTHER_CHECKPOINT);
        });
    }

    /** One alert came of it, and is a case on a line. */
    void misuseTold(Instant before) {
        steps.check("misuse-case", () -> {
            Predicate<JsonNode> ours =
                    alert -> !Instant.parse(text(alert, "raisedAt")).isBefore(before);
            JsonNode found = caseWith("IMPOSSIBLE_JOURNEY", ours);
            long alerts = alertsOf(found).stream().filter(ours).count();
            if (alerts != 1) {
                throw new IllegalStateException("expected one alert, found " + alerts);
            }
            return "alerts=1 " + told(found);
        });
    }

    private static String told(JsonNode found) {
        return "case=" + text(found, "number") + " line=" + text(found, "line");
    }

    private JsonNode caseWith(String kind, Predicate<JsonNode> alert) throws InterruptedException {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        Await.until(
                "a case of " + kind,
                patience,
                PAUSE,
                () -> notification.get("supervisor", "/cases?limit=200").expect(200),
                page -> {
                    for (JsonNode one : page.body().path("items")) {
                        if (text(one, "kind").equals(kind)
                                && alertsOf(one).stream().anyMatch(alert)) {
                            found.set(one);
                            return true;
                        }
                    }
                    return false;
                });
        return Objects.requireNonNull(found.get());
    }

    private List<JsonNode> alertsOf(JsonNode one) {
        List<JsonNode> alerts = new ArrayList<>();
        notification
                .get("supervisor", "/cases/" + text(one, "number") + "/alerts?limit=200")
                .expect(200)
                .body()
                .path("items")
                .forEach(alerts::add);
        return alerts;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
