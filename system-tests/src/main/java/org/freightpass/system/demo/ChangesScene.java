package org.freightpass.system.demo;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Vehicle;

/** A pass is suspended, resumed, revoked and the same scan follows; a second live pass is refused, then replaces. */
final class ChangesScene {

    private final Steps steps;
    private final Service pass;
    private final Scan scan;
    private final Duration atOnce;

    ChangesScene(Play play) {
        this.steps = play.steps();
        this.pass = play.system().pass();
        this.scan = new Scan(play.system().checkpoint());
        this.atOnce = play.atOnce();
    }

    /** Suspends, resumes and revokes; gives the milliseconds from asking to revoke until the scan refused it. */
    long play(String number, Vehicle vehicle, String operator) {
        steps.check("suspend", () -> {
            Map<String, Object> reason = Map.of("reason", "vehicle to be checked");
            return "followed_ms="
                    + follow("SUSPENDED", number, vehicle, () -> change(operator, number, "suspend", reason));
        });
        steps.check(
                "resume",
                () -> "followed_ms="
                        + follow("VALID", number, vehicle, () -> change(operator, number, "resume", Map.of())));
        String code = pass.get(FirmScene.FIRM, "/passes/" + number + "/token")
                .expect(200)
                .text("token");
        long revokeMs = steps.play("revoke", () -> {
            Map<String, Object> reason = Map.of("reason", "driver broke the closed loop", "fraud", false);
            long ms = follow("REVOKED", number, vehicle, () -> change(operator, number, "revoke", reason));
            return new Played<>(ms, "followed_ms=" + ms);
        });
        steps.check("scan-revoked-code", () -> {
            scan.byCode(code, vehicle.plate(), vehicle.colour())
                    .expect("pass.standing", "REVOKED")
                    .expect("lane", "ORDINARY");
            pass.get(FirmScene.FIRM, "/passes/" + number + "/token").expect(410).expect("code", "PASS_GONE");
            return "standing=REVOKED code=PASS_GONE";
        });
        return revokeMs;
    }

    private Answer change(String operator, String number, String change, Map<String, Object> body) {
        return pass.post(operator, "/passes/" + number + "/" + change, body).expect(200);
    }

    private long follow(String standing, String number, Vehicle vehicle, Callable<Answer> change) throws Exception {
        long start = System.nanoTime();
        change.call();
        scan.until(standing, number, vehicle.plate(), vehicle.colour());
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (ms > atOnce.toMillis()) {
            throw new IllegalStateException("the scan followed only after " + ms + " ms");
        }
        return ms;
    }

    /** The desk issues a second pass for the vehicle: refused, then in place of the first. */
    void replace(String number, Vehicle vehicle, String operator, String firmId) {
        steps.check("second-pass-refused", () -> {
            pass.post(
                            operator,
                            "/desk/passes",
                            new ApplicationBody(vehicle).of(firmId).json())
                    .expect(409)
                    .expect("code", "LIVE_PASS_EXISTS")
                    .expect("number", number);
            return "code=LIVE_PASS_EXISTS";
        });
        steps.check("replace", () -> {
            Answer issued = pass.post(
                            operator,
                            "/desk/passes",
                            new ApplicationBody(vehicle)
                                    .of(firmId)
                                    .with("replaces", true)
                                    .json())
                    .expect(201);
            scan.until("VALID", issued.text("number"), vehicle.plate(), vehicle.colour());
            pass.get(operator, "/passes/" + number).expect(200).expect("state", "REPLACED");
            return "old=" + number + " new=" + issued.text("number");
        });
    }
}
