package org.freightpass.system.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Outside;
import org.freightpass.system.api.Service;
import org.freightpass.system.api.Signed;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;
import tools.jackson.databind.JsonNode;

/**
 * A driver who is a firm alone chooses how to be told, and is told of a pass, of the truck that is reported as kept from
 * going on, and of the pass's end: once by each way, whatever else goes on. Needs a system that shows what it sent.
 */
final class NoticesScene {

    private static final String DRIVER = "driver1";
    private static final String OPERATOR = "op-iit";
    private static final String FIRST_GATEWAY = "first";
    private static final int TRUCK = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final List<String> EVERY_WAY = List.of("SMS", "EMAIL", "WEBHOOK", "PAGE");

    private final Steps steps;
    private final Fleet fleet;
    private final Service pass;
    private final Service notification;
    private final Duration patience;
    private final Outside outside;
    private final String webhooks;
    private final Vehicle truck;
    private final String mobile;
    private final String email;
    private final String receiver;
    private String secret = "";
    private String number = "";

    NoticesScene(Play play, Outside outside, String webhooks) {
        this.steps = play.steps();
        this.fleet = play.fleet();
        this.pass = play.system().pass();
        this.notification = play.system().notification();
        this.patience = play.patience();
        this.outside = outside;
        this.webhooks = webhooks;
        this.truck = fleet.extra(TRUCK);
        this.mobile = "+86" + fleet.driversTelephone();
        this.receiver = "driver-" + fleet.driversTelephone();
        this.email = receiver + "@example.org";
    }

    String plate() {
        return truck.plate();
    }

    String number() {
        return number;
    }

    /** The driver registers, chooses, and gets a pass; the notices of it are looked at later. */
    void begin() {
        String firmId = steps.play("driver-registers", () -> {
            String id = pass.post(DRIVER, "/firms", registration()).expect(201).text("id");
            pass.post("op-transport", "/firms/" + id + "/confirm", Map.of()).expect(200);
            return new Played<>(id, "");
        });
        steps.check("choose-channels", () -> {
            Map<String, Object> choice = Map.of(
                    "channels",
                    Map.of("PASS_ISSUED", EVERY_WAY, "PASS_REVOKED", EVERY_WAY, "TRUCK_BLOCKED", EVERY_WAY),
                    "webhook",
                    Map.of("url", webhooks + "/" + receiver));
            Answer chosen = Await.until(
                    "the firm at notification-service",
                    patience,
                    () -> notification.put(DRIVER, "/subscriptions?firmId=" + firmId, choice),
                    answer -> answer.status() != 404);
            secret = chosen.expect(200).text("webhook.secret");
            return "ways=" + String.join(",", EVERY_WAY);
        });
        steps.check("driver-pass", () -> {
            Map<String, Object> application =
                    new ApplicationBody(truck).of(firmId).json();
            number =
                    pass.post(OPERATOR, "/desk/passes", application).expect(201).text("number");
            return "number=" + number;
        });
    }

    private Map<String, Object> registration() {
        return Map.of(
                "name",
                "Driver " + fleet.driversTelephone(),
                "creditCode",
                fleet.driversCreditCode(),
                "division",
                "220104",
                "contactName",
                truck.driverName(),
                "telephone",
                fleet.driversTelephone(),
                "email",
                email,
                "language",
                "en");
    }

    void issued() {
        told("told-issued", "PASS_ISSUED", number + " for " + truck.plate() + " is issued", number + " issued");
    }

    /** The truck has been reported; the case is the hotline's, the notice the driver's. */
    void blocked() {
        told("told-blocked", "TRUCK_BLOCKED", "Truck " + truck.plate(), "Truck " + truck.plate() + " reported");
    }

    /** The first gateway for SMS takes nothing meanwhile: the second one does, once. */
    void revoked() {
        outside.turn(FIRST_GATEWAY, true);
        try {
            steps.check("driver-revoked", () -> {
                Map<String, Object> reason = Map.of("reason", "issued in error", "fraud", false);
                pass.post(OPERATOR, "/passes/" + number + "/revoke", reason).expect(200);
                return "number=" + number + " gateway-away=" + FIRST_GATEWAY;
            });
            told("told-revoked", "PASS_REVOKED", truck.plate() + " is revoked", number + " revoked");
        } finally {
            outside.turn(FIRST_GATEWAY, false);
        }
    }

    /** Nothing came twice in the meantime. */
    void told() {
        steps.check("told-once", () -> {
            Map<String, Integer> counts = new HashMap<>();
            counts.put("sms", outside.sms(mobile).size());
            counts.put("mails", outside.mails(email).size());
            counts.put("webhooks", outside.webhooks(receiver).size());
            counts.put("page", inPage().size());
            if (counts.values().stream().anyMatch(count -> count != 3)) {
                throw new IllegalStateException("expected three by each way, found " + counts);
            }
            return "sms=3 mails=3 webhooks=3 page=3 twice=0";
        });
    }

    private void told(String step, String kind, String sms, String subject) {
        steps.check(step, () -> {
            JsonNode text = one("SMS", () -> having(outside.sms(mobile), "told.text", sms));
            one("e-mail", () -> having(outside.mails(email), "subject", subject));
            JsonNode call = one("webhook", () -> having(outside.webhooks(receiver), "told.body", kind));
            if (!Signed.isGood(secret, call)) {
                throw new IllegalStateException("the webhook is not signed with the firm's secret: " + call);
            }
            one("notice in the page", () -> having(inPage(), "kind", kind));
            return "sms=1 gateway=" + text.path("at").asString() + " mail=1 webhook=1 signed=true page=1";
        });
    }

    private List<JsonNode> inPage() {
        List<JsonNode> all = new ArrayList<>();
        notification
                .get(DRIVER, "/notices?channel=PAGE&passNumber=" + number)
                .expect(200)
                .body()
                .path("items")
                .forEach(all::add);
        return all;
    }

    private JsonNode one(String what, Supplier<List<JsonNode>> question) throws InterruptedException {
        List<JsonNode> found = Asking.until(patience, PAUSE, question::get, all -> !all.isEmpty());
        if (found.size() != 1) {
            throw new IllegalStateException("expected one " + what + ", found " + found);
        }
        return found.getFirst();
    }

    private static List<JsonNode> having(List<JsonNode> all, String path, String part) {
        return all.stream().filter(one -> text(one, path).contains(part)).toList();
    }

    private static String text(JsonNode one, String path) {
        JsonNode node = one;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node.asString("");
    }
}
