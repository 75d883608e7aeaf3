package org.freightpass.system.demo;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.reading.CodeText;
import org.freightpass.system.reading.SecondReader;
import tools.jackson.databind.JsonNode;

/** The signed code: typed, forged, read by somebody else's software, under a new key, and withdrawn. */
final class CodeScene {

    private static final String WRONG_NUMBER = "PASS_NUMBER_INVALID";
    private static final int INVALID = 1;
    private static final Duration KEY_WITHIN = Duration.ofSeconds(40);
    /** Whoever asks without an account is answered twenty times a second at most. */
    private static final Duration KEY_PAUSE = Duration.ofMillis(200);

    private final Steps steps;
    private final RunningSystem system;
    private final Service pass;
    private final Scan scan;
    private final Duration atOnce;

    CodeScene(Play play) {
        this.steps = play.steps();
        this.system = play.system();
        this.pass = system.pass();
        this.scan = new Scan(system.checkpoint());
        this.atOnce = play.atOnce();
    }

    /** Types the number with its check digits, and with one wrong place. */
    void type(String number, Vehicle vehicle) {
        String typed = steps.play("typed-number", () -> {
            String shown =
                    pass.get(FirmScene.FIRM, "/passes/" + number).expect(200).text("typedNumber");
            scan.byNumber(shown, vehicle.plate(), vehicle.colour())
                    .expect("pass.standing", "VALID")
                    .expect("pass.number", number)
                    .expect("pass.typedNumber", shown);
            return new Played<>(shown, "typed=" + shown.replace(" ", "-") + " standing=VALID");
        });
        steps.check("typed-wrong-place", () -> {
            char last = typed.charAt(typed.length() - 1);
            String wrong = typed.substring(0, typed.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
            Answer refused = scan.with(Map.of("passNumber", wrong), vehicle.plate(), vehicle.colour());
            refused.expect(400)
                    .expect("field", "passNumber")
                    .expect("code", WRONG_NUMBER)
                    .text("remedy");
            scan.passes(wrong).expect(400).expect("code", WRONG_NUMBER);
            pass.get(FirmScene.FIRM, "/passes/" + wrong.replace(" ", ""))
                    .expect(400)
                    .expect("code", WRONG_NUMBER);
            system.notification()
                    .get("supervisor", "/known?passNumber=" + wrong.replace(" ", ""))
                    .expect(400)
                    .expect("code", WRONG_NUMBER);
            return "code=" + WRONG_NUMBER + " field=passNumber places=4";
        });
    }

    /** Shows a code with an altered signature, and has the true one verified without the system's own library. */
    void verify(String number, Vehicle vehicle) {
        String token = token(number);
        steps.check("forged-code", () -> {
            scan.byCode(CodeText.forged(token), vehicle.plate(), vehicle.colour())
                    .expect("pass.standing", "FORGED")
                    .expect("outcome", "REFER_POLICE");
            return "standing=FORGED outcome=REFER_POLICE";
        });
        steps.check("second-implementation", () -> {
            SecondReader.Read read = reader().read(token);
            if (!read.number().equals(number) || !read.plate().equals(vehicle.plate())) {
                throw new IllegalStateException("the code says " + read);
            }
            return "by=cose-java kid=" + read.kid() + " index=" + read.index();
        });
    }

    /** Orders the next key of the authority that signed this pass; gives that key's id. */
    String rotate(String number) {
        return steps.play("rotate-key", () -> {
            JsonNode issuer =
                    pass.get("admin", "/passes/" + number).expect(200).body().path("issuer");
            String authority = issuer.path("division").asString() + "-"
                    + issuer.path("department").asString();
            Answer keys = pass.post("admin", "/trust/authorities/" + authority + "/rotate", Map.of())
                    .expect(200);
            JsonNode newest = keys.body().path("keys").path(0);
            for (JsonNode key : keys.body().path("keys")) {
                newest = key.path("signsFrom")
                                        .asString()
                                        .compareTo(newest.path("signsFrom").asString())
                                > 0
                        ? key
                        : newest;
            }
            String kid = newest.path("kid").asString();
            return new Played<>(
                    kid,
                    "authority=" + authority + " kid=" + kid + " signs_from="
                            + newest.path("signsFrom").asString());
        });
    }

    /** Once the new key signs: a new pass is signed by it, and the old code is as good as before. */
    String signedAnew(String kid, String oldNumber, Vehicle old, Vehicle vehicle, String firmId) {
        String number = steps.play("new-key-signs", () -> {
            Await.until(
                    "the key " + kid + " to sign", KEY_WITHIN, KEY_PAUSE, () -> pass.get("", "/trust/keys"), keys -> {
                        for (JsonNode key : keys.expect(200).body().path("keys")) {
                            if (key.path("kid").asString().equals(kid)) {
                                return key.path("state").asString().equals("SIGNING");
                            }
                        }
                        return false;
                    });
            String issued = pass.post(
                            "op-iit",
                            "/desk/passes",
                            new ApplicationBody(vehicle).of(firmId).json())
                    .expect(201)
                    .text("number");
            SecondReader.Read read = reader().read(token(issued));
            if (!read.kid().equals(kid)) {
                throw new IllegalStateException("the new pass is signed by " + read.kid() + ", not by " + kid);
            }
            scan.byCode(token(issued), vehicle.plate(), vehicle.colour()).expect("pass.standing", "VALID");
            return new Played<>(issued, "number=" + issued + " standing=VALID");
        });
        steps.check("old-key-stands", () -> {
            scan.byCode(token(oldNumber), old.plate(), old.colour()).expect("pass.standing", "VALID");
            return "kid=" + reader().read(token(oldNumber)).kid() + " standing=VALID";
        });
        return number;
    }

    /** Revokes the pass and looks at the signed status list until it says so. */
    void withdraw(String number) {
        steps.check("status-list", () -> {
            SecondReader reader = reader();
            SecondReader.Read read = reader.read(token(number));
            Map<String, Object> reason = Map.of("reason", "sold to a stranger", "fraud", true);
            long start = System.nanoTime();
            pass.post("op-iit", "/passes/" + number + "/revoke", reason).expect(200);
            int status = Asking.until(
                    atOnce,
                    Duration.ofMillis(20),
                    () -> reader.status(list("/trust/status/" + read.list()), read.index()),
                    found -> found == INVALID);
            if (status != INVALID) {
                throw new IllegalStateException("the status list says nothing of it after " + ms(start) + " ms");
            }
            return "list=" + read.list() + " index=" + read.index() + " status=INVALID followed_ms=" + ms(start);
        });
    }

    private SecondReader reader() {
        return new SecondReader(pass.get("", "/trust/root").expect(200).body(), list("/trust/list"));
    }

    private byte[] list(String path) {
        return pass.fetch("", path).body();
    }

    private String token(String number) {
        return pass.get("admin", "/passes/" + number + "/token").expect(200).text("token");
    }

    private static long ms(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
