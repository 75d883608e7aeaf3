package org.freightpass.system.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import tools.jackson.databind.JsonNode;

/** A driver reports a checkpoint that nobody approved; the case reaches a line, its agent takes and resolves it. */
final class HotlineScene {

    private static final String SUPERVISOR = "supervisor";
    private static final String COUNTY = "220104";

    private final Steps steps;
    private final Service checkpoint;
    private final Service notification;
    private final Duration patience;

    HotlineScene(Play play) {
        this.steps = play.steps();
        this.checkpoint = play.system().checkpoint();
        this.notification = play.system().notification();
        this.patience = play.patience();
    }

    void play(String plate, String number) {
        String alertId = steps.play("report-checkpoint", () -> {
            Map<String, Object> report = new HashMap<>();
            report.put("county", COUNTY);
            report.put("road", "G102");
            report.put("direction", "south");
            report.put("description", "earth heap and two men, no sign, no register number; " + plate);
            report.put("plate", plate);
            report.put("passNumber", number);
            report.put("reporterTelephone", "13804310002");
            Answer answer =
                    checkpoint.post("driver1", "/checkpoints/reports", report).expect(201);
            return new Played<>(answer.text("alertId"), "");
        });
        JsonNode opened = steps.play("case-opened", () -> {
            JsonNode found = caseOf(alertId);
            return new Played<>(
                    found,
                    "case=" + found.path("number").asString() + " line="
                            + found.path("line").asString());
        });
        String path = "/cases/" + opened.path("number").asString();
        String agent = "agent" + opened.path("line").asString().substring(3);
        steps.check("acknowledge", () -> {
            notification
                    .post(agent, path + "/acknowledge", Map.of())
                    .expect(200)
                    .expect("status", "ACKNOWLEDGED");
            return "agent=" + agent;
        });
        steps.check("resolve", () -> {
            notification
                    .post(agent, path + "/note", Map.of("text", "called the county's transport office"))
                    .expect(200);
            Map<String, Object> outcome =
                    Map.of("outcome", "CHECKPOINT_CORRECTED", "text", "heap removed, truck passed");
            notification.post(agent, path + "/resolve", outcome).expect(200).expect("status", "RESOLVED");
            return "outcome=CHECKPOINT_CORRECTED";
        });
    }

    private JsonNode caseOf(String alertId) throws InterruptedException {
        JsonNode[] found = new JsonNode[1];
        Await.until(
                "a case with alert " + alertId,
                patience,
                () -> notification
                        .get(SUPERVISOR, "/cases?status=OPEN&limit=200")
                        .expect(200),
                page -> {
                    for (JsonNode one : page.body().path("items")) {
                        String alerts = "/cases/" + one.path("number").asString() + "/alerts";
                        if (notification
                                .get(SUPERVISOR, alerts)
                                .expect(200)
                                .body()
                                .toString()
                                .contains(alertId)) {
                            found[0] = one;
                        }
                    }
                    return found[0] != null;
                });
        return found[0];
    }
}
