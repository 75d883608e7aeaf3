package org.freightpass.system.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.Fleet;
import tools.jackson.databind.JsonNode;

/**
 * Two calls that another hotline took nine minutes ago and passes on only now, so that they are late already: both
 * escalate, one is acknowledged and stays silent, the other goes on to the supervisor.
 */
final class EscalationScene {

    private static final String AGENT = "agent1";
    private static final String SUPERVISOR = "supervisor";

    /** The first escalation after five minutes is due, the second after ten is soon to come. */
    private static final Duration LATE = Duration.ofMinutes(9).plusSeconds(40);

    private final Steps steps;
    private final Service notification;
    private final Fleet fleet;
    private final Duration patience;

    EscalationScene(Play play) {
        this.steps = play.steps();
        this.notification = play.system().notification();
        this.fleet = play.fleet();
        this.patience = play.patience();
    }

    /** The paths of the two cases. */
    record Calls(String taken, String untouched) {}

    /** Both escalate, and one is acknowledged. */
    Calls begin() {
        Calls calls = steps.play("calls-passed-on", () -> {
            Instant received = Instant.now().minus(LATE);
            Calls opened = new Calls(passOn("a", received), passOn("b", received));
            return new Played<>(opened, "source=12345 minutes=" + LATE.toMinutes());
        });
        steps.check("escalates", () -> {
            escalated(calls.taken(), 1);
            notification
                    .post(SUPERVISOR, calls.taken() + "/acknowledge", Map.of())
                    .expect(200)
                    .expect("status", "ACKNOWLEDGED");
            String words = escalated(calls.untouched(), 1).getFirst();
            return "escalations=1 words=\"" + words + "\"";
        });
        return calls;
    }

    /** The other one has gone on to the supervisor when the one that was acknowledged would have. */
    void end(Calls calls) {
        steps.check("acknowledged-is-silent", () -> {
            String words = escalated(calls.untouched(), 2).get(1);
            int silent = escalations(notification.get(SUPERVISOR, calls.taken()).expect(200))
                    .size();
            if (silent != 1) {
                throw new IllegalStateException("expected 1 escalation of the acknowledged case, found " + silent);
            }
            resolve(calls.taken());
            notification
                    .post(SUPERVISOR, calls.untouched() + "/acknowledge", Map.of())
                    .expect(200);
            resolve(calls.untouched());
            return "acknowledged=1 untouched=2 words=\"" + words + "\"";
        });
    }

    private String passOn(String which, Instant received) {
        Map<String, Object> call = Map.of(
                "kind", "POLICY_QUESTION",
                "text", "May a truck from Dalian unload at the north market?",
                "county", "220104",
                "callerTelephone", fleet.driversTelephone(),
                "source", "12345",
                "reference", "demo-" + fleet.driversTelephone() + "-" + which,
                "receivedAt", received.toString());
        return "/cases/" + notification.post(AGENT, "/cases", call).expect(201).text("number");
    }

    private void resolve(String path) {
        notification
                .post(SUPERVISOR, path + "/resolve", Map.of("outcome", "ADVICE_GIVEN", "text", "yes, with a pass"))
                .expect(200);
    }

    private List<String> escalated(String path, int times) throws InterruptedException {
        return escalations(Await.until(
                times + " escalations of " + path,
                patience,
                Duration.ofMillis(200),
                () -> notification.get(SUPERVISOR, path).expect(200),
                shown -> escalations(shown).size() >= times));
    }

    private static List<String> escalations(Answer shown) {
        return shown.body()
                .path("log")
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals("ESCALATED"))
                .map(entry -> entry.path("text"))
                .map(JsonNode::asString)
                .toList();
    }
}
