package org.freightpass.system.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;

/** The other types of pass: on the spot within the province, for an emergency, and for staff on their way to work. */
final class TypesScene {

    private static final String HERE = "220302";
    private static final String GATE_COUNTY = "220203";

    private final Steps steps;
    private final Fleet fleet;
    private final Service pass;
    private final Service checkpoint;
    private final Scan scan;

    TypesScene(Play play) {
        this.steps = play.steps();
        this.fleet = play.fleet();
        this.pass = play.system().pass();
        this.checkpoint = play.system().checkpoint();
        this.scan = new Scan(checkpoint);
    }

    /** A driver without a firm gets a pass where the checkpoint stands; gives its number, as no firm's list holds it. */
    String onTheSpot() {
        return steps.play("desk-pass", () -> {
            Vehicle truck = fleet.extra(11);
            Map<String, Object> application =
                    new ApplicationBody(truck).route(HERE, "220104", List.of()).json();
            Answer issued = checkpoint
                    .post(
                            Scan.OFFICER,
                            "/desk/passes",
                            Map.of(
                                    "requestId",
                                    UUID.randomUUID().toString(),
                                    "checkpoint",
                                    Scan.CHECKPOINT,
                                    "application",
                                    application))
                    .expect(201)
                    .expect("status", "ISSUED");
            String number = issued.text("passNumber");
            return new Played<>(number, scanned(number, truck, Map.of(), "PASS_VALID"));
        });
    }

    void play(String firmId) {
        steps.check("emergency-pass", () -> {
            Vehicle truck = fleet.extra(12);
            Map<String, Object> application = new ApplicationBody(truck)
                    .of(firmId)
                    .with("type", "EMERGENCY")
                    .with("task", Map.of("text", "oxygen for the hospital", "orderedBy", "Changchun headquarters"))
                    .days(3)
                    .json();
            Answer issued =
                    pass.post("op-transport", "/desk/passes", application).expect(201);
            return scanned(issued.text("number"), truck, Map.of("persons", List.of()), "EMERGENCY_TRANSPORT");
        });
        steps.check("shuttle-pass", () -> {
            Vehicle bus = fleet.extra(13);
            Map<String, Object> application = new ApplicationBody(bus)
                    .of(firmId)
                    .with("type", "STAFF_SHUTTLE")
                    .route("220104", HERE, List.of())
                    .staff(bus, List.of(fleet.extra(14), fleet.extra(15)))
                    .json();
            Answer issued = pass.post("op-traffic", "/desk/passes", application).expect(201);
            return scanned(issued.text("number"), bus, Map.of(), "POINT_TO_POINT");
        });
        steps.check("shuttle-gate", () -> atTheGate(firmId));
    }

    /** At the factory's gate everybody is registered from the approved list and the bus disinfected, then it goes in. */
    private String atTheGate(String firmId) throws InterruptedException {
        Vehicle bus = fleet.extra(16);
        Vehicle worker = fleet.extra(17);
        Map<String, Object> application = new ApplicationBody(bus)
                .of(firmId)
                .with("type", "STAFF_SHUTTLE")
                .route("220104", GATE_COUNTY, List.of())
                .staff(bus, List.of(worker))
                .json();
        String number =
                pass.post("op-traffic", "/desk/passes", application).expect(201).text("number");
        String token =
                pass.get("admin", "/passes/" + number + "/token").expect(200).text("token");
        Gate gate = new Gate(checkpoint, bus, token);
        gate.until("VALID").expect("outcome", "COMPLETE_ON_SITE");
        gate.expect(Map.of(), "REGISTER_PERSON", "DISINFECT_VEHICLE");
        List<String> registered = List.of(lastSix(bus), lastSix(worker));
        gate.expect(Map.of("crewSeen", registered), "DISINFECT_VEHICLE");
        gate.expect(
                Map.of("crewSeen", List.of(lastSix(bus), "000000"), "disinfected", true),
                "REGISTER_PERSON",
                "OFFER_AMENDMENT");
        gate.expect(Map.of("crewSeen", registered, "disinfected", true));
        return "number=" + number + " gate=" + Gate.CHECKPOINT + " registered=2 disinfected=true outcome=RELEASE";
    }

    private static String lastSix(Vehicle vehicle) {
        String document = vehicle.driverId();
        return document.substring(document.length() - 6);
    }

    /** The pass is scanned where it was not issued, and speaks with this reason. */
    private String scanned(String number, Vehicle vehicle, Map<String, ?> changes, String reason)
            throws InterruptedException {
        scan.until("VALID", number, vehicle.plate(), vehicle.colour());
        Answer answer = scan.with(changes, vehicle.plate(), vehicle.colour())
                .expect(200)
                .expect("pass.number", number)
                .expect("outcome", "RELEASE")
                .expect("lane", "PRIORITY");
        if (!answer.body().path("reasons").findValuesAsString("code").contains(reason)) {
            throw new IllegalStateException(
                    "expected " + reason + " among " + answer.body().path("reasons"));
        }
        return "number=" + number + " lane=PRIORITY reason=" + reason;
    }
}
