package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amending a pass and renewing it, over HTTP. */
class AmendingIT extends RunningService {
    private static final String CREW = """
            {"crew": [{"role": "DRIVER", "name": "Li", "documentType": "RESIDENT_ID", "documentNumber": "%s"}]}
            """;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void departmentAmendsCrewAndPlacesAndNumberStays() {
        var number = desk(form());
        var before = crew(number);
        var amended =
                amend("op-iit", number, "{\"via\": [\"2203\", \"220184\"]}").expect(200);
        assertThat(amended.at("/number")).isEqualTo(number);
        assertThat(amended.json().at("/version").asInt()).isEqualTo(2);
        assertThat(amended.at("/via/0")).isEqualTo("2203");
        assertThat(amended.at("/origin")).isEqualTo("220104");
        assertThat(crew(number)).isEqualTo(before);

        assertThat(amend("op-iit", number, CREW.formatted(Fleet.id(5)))
                        .expect(200)
                        .json()
                        .at("/version")
                        .asInt())
                .isEqualTo(3);
        assertThat(crew(number)).isNotEqualTo(before).doesNotContain(Fleet.id(5));
    }

    @Test
    void amendmentThatBreaksRulesChangesNothingAndNamesTheFields() {
        var number = desk(form());
        var wrong =
                amend("op-iit", number, CREW.formatted("220104198802291231")).expect(422);
        assertThat(wrong.at("/code")).isEqualTo("AMENDMENT_INVALID");
        assertThat(wrong.at("/errors/0/field")).isEqualTo("crew[0].documentNumber");
        assertThat(amend("op-iit", number, "{\"via\": [\"9\"]}").expect(422).at("/errors/0/field"))
                .isEqualTo("via[0]");
        assertThat(amend("op-iit", number, "{\"crew\": []}").expect(422).at("/errors/0/code"))
                .isEqualTo("DRIVER_MISSING");
        assertThat(amend("op-iit", number, "{}").expect(422).at("/code")).isEqualTo("AMENDS_NOTHING");
        assertThat(amend("op-iit", number, "{\"destination\": \"210103\"}").status())
                .isEqualTo(400);
        assertThat(amend("op-iit", "220104999999", "{\"via\": []}").status()).isEqualTo(404);
        assertThat(api.get("op-iit", "/passes/" + number).json().at("/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void blacklistedDriverIsNotAmendedIn() {
        var number = desk(form());
        api.post("op-transport-province", "/blacklist", """
                {"subject": "DRIVER", "value": "%s", "reason": "test"}
                """.formatted(Fleet.id(777)))
                .expect(201);
        assertThat(amend("op-iit", number, CREW.formatted(Fleet.id(777)))
                        .expect(422)
                        .at("/errors/0/code"))
                .isEqualTo("BLACKLISTED");
    }

    @Test
    void placeGivenWithSixDigitsIsShortenedAndNotAFailureOfOurs() {
        var number = desk(form());
        assertThat(amend("op-iit", number, "{\"via\": [\"220100\"]}")
                        .expect(200)
                        .at("/via/0"))
                .isEqualTo("2201");
    }

    @Test
    void endedPassIsNotAmended() {
        var number = desk(form());
        api.post("op-iit", "/passes/" + number + "/revoke", "{\"reason\": \"x\"}")
                .expect(200);
        assertThat(amend("op-iit", number, "{\"via\": []}").expect(409).at("/code"))
                .isEqualTo("PASS_ENDED");
    }

    @Test
    void renewalIsADraftThatFollowsThePassAndCanBeSubmitted() {
        var firm = givenConfirmedFirm("firm1");
        var form = form().firm(firm);
        var number = desk(form);
        var draft = api.post("firm1", "/passes/" + number + "/renew", "").expect(201);
        assertThat(draft.at("/status")).isEqualTo("DRAFT");
        assertThat(Instant.parse(draft.at("/validFrom"))).isEqualTo(form.until());
        assertThat(Duration.between(Instant.parse(draft.at("/validFrom")), Instant.parse(draft.at("/validUntil"))))
                .isEqualTo(Duration.between(form.from(), form.until()));
        assertThat(draft.json().at("/problems")).isEmpty();
        assertThat(draft.at("/vehicle/plate")).isEqualTo(form.plate());
        api.post("firm1", "/applications/" + draft.at("/id") + "/submit", "").expect(200);
        assertThat(api.get("firm1", "/passes/" + number).json().at("/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void renewalCarriesTheCrewAndTheWayThatThePassHasNow() {
        var firm = givenConfirmedFirm("firm1");
        var number = desk(form().firm(firm));
        amend("op-iit", number, "{\"via\": [\"2203\"]}").expect(200);
        amend("op-iit", number, CREW.formatted(Fleet.id(31))).expect(200);
        var draft = api.post("firm1", "/passes/" + number + "/renew", "").expect(201);
        assertThat(draft.at("/route/via/0")).isEqualTo("2203");
        assertThat(draft.at("/crew/0/name")).isEqualTo("Li");
        assertThat(draft.json().at("/problems")).isEmpty();
    }

    @Test
    void renewalTakesGivenTimesAndBeginsAtOnceWhereThePassHasEnded() {
        var firm = givenConfirmedFirm("firm1");
        var number = desk(form().firm(firm));
        var from = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(7, ChronoUnit.DAYS);
        var given = api.post("firm1", "/passes/" + number + "/renew", "{\"validFrom\": \"" + from + "\"}")
                .expect(201);
        assertThat(Instant.parse(given.at("/validUntil"))).isEqualTo(from.plus(5, ChronoUnit.DAYS));
        var wrong = api.post("firm1", "/passes/" + number + "/renew", "{\"validFrom\": \"tomorrow\"}")
                .expect(201);
        assertThat(wrong.at("/problems/0/field")).isEqualTo("validFrom");

        api.post("firm1", "/passes/" + number + "/cancel", "").expect(200);
        var anew = api.post("firm1", "/passes/" + number + "/renew", "{}").expect(201);
        assertThat(Instant.parse(anew.at("/validFrom"))).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void anothersPassIsNotRenewed() {
        var firm = givenConfirmedFirm("firm1");
        var number = desk(form().firm(firm));
        api.post("firm2", "/passes/" + number + "/renew", "{}").expect(403);
        api.post("firm1", "/passes/220104999999/renew", "{}").expect(404);
        api.post("firm1", "/passes/x/renew", "{}").expect(400);
    }

    private String desk(Form form) {
        return api.post("op-iit", "/desk/passes", form.json()).expect(201).at("/number");
    }

    private Answer amend(String account, String number, String body) {
        return api.post(account, "/passes/" + number + "/amend", body);
    }

    private String crew(String number) {
        return jdbc.sql("select crew from pass where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
