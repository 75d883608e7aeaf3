package org.freightpass.system.demo;

import java.util.List;
import java.util.Map;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.Fleet;

/** A firm registers and is confirmed, asks whether a pass is needed, and one kind of its goods is whitelisted. */
final class FirmScene {

    static final String FIRM = "firm1";

    private final Steps steps;
    private final Service pass;
    private final Fleet fleet;

    FirmScene(Play play) {
        this.steps = play.steps();
        this.pass = play.system().pass();
        this.fleet = play.fleet();
    }

    /** The firm's id. */
    String play() {
        String firmId = steps.play("register-firm", () -> {
            Answer registered = pass.post(FIRM, "/firms", registration()).expect(201);
            return new Played<>(registered.expect("standing", "PENDING").text("id"), "");
        });
        steps.check("confirm-firm", () -> {
            pass.post("op-transport", "/firms/" + firmId + "/confirm", Map.of())
                    .expect(200)
                    .expect("standing", "CONFIRMED");
            return "firm=" + firmId;
        });
        steps.check("need-check", () -> {
            String question = "/need-check?origin=220104&destination=210102&goods=MEDICAL";
            Answer answer = pass.get("", question).expect(200).expect("needed", "true");
            return "department=" + answer.text("department.code") + " type=" + answer.text("type");
        });
        steps.check("whitelist", () -> {
            Map<String, Object> entry =
                    Map.of("firmId", firmId, "goods", List.of(Fleet.WHITELISTED_GOODS), "tier", 500);
            pass.post("op-iit", "/whitelist", entry).expect(201);
            return "goods=" + Fleet.WHITELISTED_GOODS;
        });
        return firmId;
    }

    private Map<String, Object> registration() {
        return Map.of(
                "name", "长春示范物流有限公司 " + fleet.creditCode().substring(10),
                "creditCode", fleet.creditCode(),
                "division", "220104",
                "contactName", "王建国",
                "telephone", "13804310001",
                "email", "fleet@example.org",
                "language", "zh");
    }
}
