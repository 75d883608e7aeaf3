package org.freightpass.system.demo;

import java.time.Duration;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.fleet.Vehicle;
import tools.jackson.databind.JsonNode;

/** Trucks come to a checkpoint with good passes, with an expired one, with another vehicle's, with one nobody issued. */
final class CheckpointScene {

    /** A new authority's first key is published when it signs first. */
    private static final Duration KEYS_WITHIN = Duration.ofSeconds(30);

    private final Steps steps;
    private final Service pass;
    private final Scan scan;
    private final Duration atOnce;

    CheckpointScene(Play play) {
        this.steps = play.steps();
        this.pass = play.system().pass();
        this.scan = new Scan(play.system().checkpoint());
        this.atOnce = play.atOnce();
    }

    /**
     * Plays the scene.
     *
     * @param number the pass of the vehicle
     * @param other another vehicle of the fleet
     * @param stranger a vehicle without a pass
     */
    void play(String number, Vehicle vehicle, Vehicle other, Vehicle stranger) {
        steps.check("scan-number", () -> {
            // What Kafka has not taken in a second and a half is in the journal: right, but not what is shown here.
            Answer answer = Await.until(
                    "an inspection that Kafka has",
                    atOnce,
                    () -> scan.byNumber(number, vehicle.plate(), vehicle.colour()),
                    scanned -> scanned.text("recorded").equals("KAFKA"));
            return told(answer.expect("pass.standing", "VALID")
                    .expect("outcome", "RELEASE")
                    .expect("lane", "PRIORITY"));
        });
        steps.check("scan-code", () -> {
            Answer code =
                    pass.get(FirmScene.FIRM, "/passes/" + number + "/token").expect(200);
            Answer answer = Await.until(
                    "a code whose key the checkpoint trusts",
                    KEYS_WITHIN,
                    () -> scan.byCode(code.text("token"), vehicle.plate(), vehicle.colour()),
                    scanned -> scanned.text("pass.standing").equals("VALID"));
            return "characters=" + code.text("token").length() + " "
                    + told(answer.expect("pass.number", number).expect("lane", "PRIORITY"));
        });
        steps.check(
                "scan-plate",
                () -> told(scan.byPlate(vehicle.plate(), vehicle.colour())
                        .expect("pass.standing", "VALID")
                        .expect("pass.number", number)
                        .expect("lane", "PRIORITY")));
        steps.check("scan-expired", () -> {
            JsonNode expired = pass.get("admin", "/passes?state=EXPIRED&limit=1")
                    .expect(200)
                    .body()
                    .path("items")
                    .path(0);
            Answer answer = scan.byNumber(
                    expired.path("number").asString(""),
                    expired.path("plate").asString(""),
                    expired.path("plateColour").asString(""));
            return told(answer.expect("pass.standing", "EXPIRED").expect("lane", "ORDINARY"));
        });
        steps.check(
                "scan-other-vehicle",
                () -> told(scan.byNumber(number, stranger.plate(), stranger.colour())
                        .expect("pass.standing", "VEHICLE_MISMATCH")
                        .expect("lane", "ORDINARY")));
        steps.check(
                "scan-unknown",
                () -> told(scan.byNumber("220104999999", stranger.plate(), stranger.colour())
                        .expect("pass.standing", "UNKNOWN")
                        .expect("outcome", "REFER_POLICE")));
        steps.check(
                "scan-no-pass",
                () -> told(scan.byPlate(stranger.plate(), stranger.colour())
                        .expect("pass.standing", "NONE")
                        .expect("outcome", "RELEASE")
                        .expect("lane", "ORDINARY")));
        steps.check(
                "scan-other-plate",
                () -> told(scan.byPlate(other.plate(), other.colour()).expect("pass.standing", "VALID")));
    }

    private static String told(Answer answer) {
        return "standing=" + answer.text("pass.standing") + " outcome=" + answer.text("outcome") + " lane="
                + answer.text("lane") + " freshness=" + answer.text("freshness");
    }
}
