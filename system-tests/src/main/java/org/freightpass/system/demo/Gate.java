package org.freightpass.system.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.fleet.Vehicle;

/** The gate of a factory, where a bus with two people on board shows its code. */
record Gate(Service checkpoint, Vehicle bus, String token) {

    static final String CHECKPOINT = "CP220203001";
    private static final String OFFICER = "officer3";

    /** Shows the code again and again until the pass has this standing. */
    Answer until(String standing) throws InterruptedException {
        return Await.until(
                "standing " + standing,
                Duration.ofSeconds(30),
                () -> show(Map.of()),
                answer -> answer.text("pass.standing").equals(standing));
    }

    /** What is to be done at the gate is exactly this; nothing: the bus goes in. */
    void expect(Map<String, ?> changes, String... actions) {
        Answer answer = show(changes).expect("outcome", actions.length == 0 ? "RELEASE" : "COMPLETE_ON_SITE");
        Set<String> said = Set.copyOf(answer.body().path("actions").findValuesAsString("code"));
        if (!said.equals(Set.of(actions))) {
            throw new IllegalStateException("expected " + Set.of(actions) + ", not " + said + ", after " + changes);
        }
    }

    private Answer show(Map<String, ?> changes) {
        Map<String, Object> body = Scan.body(bus.plate(), bus.colour());
        Object driver = ((List<?>) body.getOrDefault("persons", List.of())).getFirst();
        Map<String, Object> companion = new HashMap<>();
        ((Map<?, ?>) driver).forEach((name, value) -> companion.put(String.valueOf(name), value));
        companion.put("role", "COMPANION");
        body.put("persons", List.of(driver, companion));
        body.put("checkpoint", CHECKPOINT);
        body.put("token", token);
        body.putAll(changes);
        return checkpoint.post(OFFICER, "/inspections", body).expect(200);
    }
}
