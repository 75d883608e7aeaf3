package org.freightpass.system.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an officer does with a truck: a number or only a plate, one healthy driver with a test of twenty hours ago. */
public final class Scan {

    public static final String CHECKPOINT = "CP220302001";
    public static final String OFFICER = "officer1";

    private static final Duration TEST_AGE = Duration.ofHours(20);

    private final Service checkpoint;

    public Scan(Service checkpoint) {
        this.checkpoint = checkpoint;
    }

    public Answer byNumber(String number, String plate, String colour) {
        Map<String, Object> body = body(plate, colour);
        body.put("passNumber", number);
        return checkpoint.post(OFFICER, "/inspections", body).expect(200);
    }

    /** The signed code that the driver shows, as a camera reads it. */
    public Answer byCode(String code, String plate, String colour) {
        Map<String, Object> body = body(plate, colour);
        body.put("token", code);
        return checkpoint.post(OFFICER, "/inspections", body).expect(200);
    }

    /** The register asked for a number, without an inspection. */
    public Answer passes(String number) {
        return checkpoint.get(OFFICER, "/passes/" + number.replace(" ", ""));
    }

    public Answer byPlate(String plate, String colour) {
        return checkpoint.post(OFFICER, "/inspections", body(plate, colour)).expect(200);
    }

    /** As the answer came, whatever it is; {@code changes} are members of the body beside or instead of the usual. */
    public Answer with(Map<String, ?> changes, String plate, String colour) {
        Map<String, Object> body = body(plate, colour);
        body.putAll(changes);
        return checkpoint.post(OFFICER, "/inspections", body);
    }

    /** Scans again and again until the pass has this standing. */
    public Answer until(String standing, String number, String plate, String colour) throws InterruptedException {
        return Await.until(
                "standing " + standing,
                Duration.ofSeconds(30),
                () -> byNumber(number, plate, colour),
                answer -> answer.text("pass.standing").equals(standing));
    }

    public static Map<String, Object> body(String plate, String colour) {
        Instant now = Instant.now();
        Map<String, Object> driver = Map.of(
                "role",
                "DRIVER",
                "temperatureC",
                36.5,
                "healthCode",
                "GREEN",
                "itineraryStarred",
                false,
                "lastTest",
                Map.of("result", "NEGATIVE", "reportedAt", now.minus(TEST_AGE).toString()));
        Map<String, Object> body = new HashMap<>();
        body.put("inspectionId", UUID.randomUUID().toString());
        body.put("checkpoint", CHECKPOINT);
        body.put("observedAt", now.toString());
        body.put("plate", plate);
        body.put("plateColour", colour);
        body.put("persons", List.of(driver));
        return body;
    }
}
