package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Emergency passes and staff shuttles, over HTTP: who asks, who issues, what is refused. */
class PassTypesIT extends RunningService {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void transportIssuesAnEmergencyPassAtItsDeskAndNobodyElseDoes() {
        var plate = plate();
        var refused = api.post("op-iit", "/desk/passes", emergency(plate, null)).expect(403);
        assertThat(refused.at("/code")).isEqualTo("NOT_YOUR_DESK");
        assertThat(refused.at("/remedy")).contains("need-check");

        var pass =
                api.post("op-transport", "/desk/passes", emergency(plate, null)).expect(201);
        assertThat(pass.at("/number")).matches("E220104[0-9]{6}");
        assertThat(pass.at("/typedNumber")).startsWith("E 220104 ");
        assertThat(pass.at("/type")).isEqualTo("EMERGENCY");
        assertThat(pass.at("/goods")).isEqualTo("OTHER");
        assertThat(pass.at("/issuer/department")).isEqualTo("TRANSPORT");
        var application = api.get("op-transport", "/applications/" + pass.at("/applicationId"))
                .expect(200);
        assertThat(application.at("/task/orderedBy")).isEqualTo("Changchun headquarters");

        assertThat(api.post("op-transport", "/desk/passes", emergency(plate, null))
                        .expect(409)
                        .at("/code"))
                .isEqualTo("LIVE_PASS_EXISTS");
        api.post("op-iit", "/desk/passes", form().plate(plate).json()).expect(201);
        assertThat(IncomingEvent.of(Heard.until(Topics.PASSES, pass.at("/number"), each -> true)
                                .getFirst())
                        .type())
                .isEqualTo(EventType.PASS_ISSUED.wireType());
    }

    @Test
    void emergencyPassAskedForOnlineIsReviewedByTransportEvenForTheWhitelisted() {
        var firm = givenConfirmedFirm("firm1");
        whitelist(firm, "OTHER");
        var id = api.post("firm1", "/applications", emergency(plate(), firm))
                .expect(201)
                .at("/id");
        var submitted = api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        assertThat(submitted.at("/status")).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/department")).isEqualTo("TRANSPORT");
        assertThat(api.post("op-transport", "/reviews/" + id + "/approve", "")
                        .expect(200)
                        .at("/passNumber"))
                .startsWith("E");
    }

    @Test
    void emergencyPassWithoutATaskOrTooLongIsRefusedWithTheFields() {
        var wrong = emergency(plate(), null).replaceFirst("\"task\".*?},", "");
        assertThat(api.post("op-transport", "/desk/passes", wrong).expect(422).at("/errors/0/field"))
                .isEqualTo("task.text");
        var tooLong = body(plate(), null, "EMERGENCY", 8, crew(0), TASK);
        assertThat(api.post("op-transport", "/desk/passes", tooLong).expect(422).at("/errors/0/code"))
                .isEqualTo("VALIDITY_TOO_LONG");
        var unknown = body(plate(), null, "TAXI", 3, crew(0), "");
        assertThat(api.post("op-transport", "/desk/passes", unknown).expect(422).text())
                .contains("TYPE_UNKNOWN");
    }

    @Test
    void whitelistedEnterpriseGetsAShuttleFromTheTrafficGroupAfterItsReview() {
        var firm = givenConfirmedFirm("firm1");
        var shuttle = body(plate(), firm, "STAFF_SHUTTLE", 30, crew(3), "");
        var id = api.post("firm1", "/applications", shuttle).expect(201).at("/id");
        var refused = api.post("firm1", "/applications/" + id + "/submit", "").expect(422);
        assertThat(refused.at("/code")).isEqualTo("NOT_WHITELISTED");
        assertThat(refused.at("/remedy")).isNotBlank();

        whitelist(firm, "LIVING");
        var submitted = api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        assertThat(submitted.at("/status")).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/department")).isEqualTo("TRAFFIC_GROUP");
        assertThat(submitted.at("/crew/3/role")).isEqualTo("STAFF");
        assertThat(submitted.text()).doesNotContain(Fleet.id(401));
        api.post("op-transport", "/reviews/" + id + "/approve", "").expect(403);
        var number = api.post("op-traffic", "/reviews/" + id + "/approve", "")
                .expect(200)
                .at("/passNumber");
        assertThat(number).matches("S220104[0-9]{6}");
        assertThat(crewAtRest(number)).doesNotContain("STAFF", Fleet.id(401));
    }

    @Test
    void listOfAShuttleIsAmendedWholeAndTakesNoPlaces() {
        var firm = givenConfirmedFirm("firm1");
        whitelist(firm, "LIVING");
        var number = api.post("op-traffic", "/desk/passes", body(plate(), firm, "STAFF_SHUTTLE", 30, crew(2), ""))
                .expect(201)
                .at("/number");
        assertThat(amend(number, "{\"via\": [\"2203\"]}").expect(422).at("/errors/0/code"))
                .isEqualTo("SHUTTLE_STOPS");
        assertThat(amend(number, "{\"crew\": [" + crew(61) + "]}").expect(422).at("/errors/0/code"))
                .isEqualTo("STAFF_TOO_MANY");
        var id = amend(number, "{\"crew\": [" + crew(60) + "]}").expect(202).at("/id");
        var shown = api.get("op-traffic", "/reviews/" + id).expect(200);
        assertThat(shown.json().at("/amendment/before/crew")).hasSize(3);
        assertThat(shown.json().at("/amendment/after/crew")).hasSize(61);
        api.post("op-traffic", "/reviews/" + id + "/approve", "").expect(200);
    }

    @Test
    void blacklistedPersonOnTheListBarsTheShuttle() {
        var firm = givenConfirmedFirm("firm1");
        whitelist(firm, "LIVING");
        api.post("op-transport-province", "/blacklist", """
                {"subject": "DRIVER", "value": "%s", "reason": "test"}
                """.formatted(Fleet.id(888)))
                .expect(201);
        var crew = crew(1) + ", " + staff(888);
        assertThat(api.post("op-traffic", "/desk/passes", body(plate(), firm, "STAFF_SHUTTLE", 30, crew, ""))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("crew[2].documentNumber");
    }

    @Test
    void needCheckAnswersForATypeThatIsAskedFor() {
        var emergency = api.get(null, "/need-check?origin=220104&destination=220104&type=EMERGENCY")
                .expect(200);
        assertThat(emergency.at("/department/code")).isEqualTo("TRANSPORT");
        assertThat(emergency.at("/type")).isEqualTo("EMERGENCY");
        var shuttle = api.get(null, "/need-check?origin=220104&destination=220302&type=STAFF_SHUTTLE")
                .expect(200);
        assertThat(shuttle.at("/department/code")).isEqualTo("TRAFFIC_GROUP");
        assertThat(api.get(null, "/need-check?origin=220104&destination=210102&type=STAFF_SHUTTLE")
                        .expect(200)
                        .at("/reason/code"))
                .isEqualTo("TYPE_MISFIT");
        api.get(null, "/need-check?origin=220104&destination=220302&type=TAXI").expect(400);
        api.get(null, "/need-check?origin=220104&destination=210102&type=UNIFIED")
                .expect(400);
    }

    private static final String TASK = """
            "task": {"text": "Oxygen for the hospital", "orderedBy": "Changchun headquarters"},
            """;

    private String emergency(String plate, @Nullable String firm) {
        return body(plate, firm, "EMERGENCY", 7, crew(0), TASK);
    }

    private String body(String plate, @Nullable String firm, String type, int days, String crew, String task) {
        var from = form().from();
        return """
                {%s "type": "%s", %s "vehicle": {"plate": "%s", "plateColour": "YELLOW"},
                 "route": {"origin": "220104", "destination": "220104", "returnTrip": true},
                 "crew": [%s], "validFrom": "%s", "validUntil": "%s"}
                """.formatted(
                        firm == null ? "" : "\"firmId\": \"" + firm + "\",",
                        type,
                        task,
                        plate,
                        crew,
                        from,
                        from.plus(Duration.ofDays(days)));
    }

    /** A driver and so many persons of the list. */
    private static String crew(int staff) {
        return """
                {"role": "DRIVER", "name": "Wang", "documentType": "RESIDENT_ID", "documentNumber": "220104198802291232"}"""
                + IntStream.range(0, staff).mapToObj(i -> ", " + staff(400 + i)).collect(Collectors.joining());
    }

    private static String staff(int number) {
        return """
                {"role": "STAFF", "name": "Li", "documentNumber": "%s"}""".formatted(Fleet.id(number));
    }

    private Answer amend(String number, String body) {
        return api.post("firm1", "/passes/" + number + "/amend", body);
    }

    private String crewAtRest(String number) {
        return jdbc.sql("select crew from pass where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
