package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.FirmState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Members who go, a firm that goes, and what they see and do afterwards: nothing. */
class MembersIT extends RunningService {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void removedMemberSeesAndDoesNothingOfTheFirmsAnyMore() {
        var firm = givenConfirmedFirm("firm1");
        invite(firm, "firm2", "MEMBER");
        var draft = api.post("firm2", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        var pass = api.post("op-iit", "/desk/passes", form().firm(firm).json())
                .expect(201)
                .at("/number");
        api.get("firm2", "/passes/" + pass).expect(200);

        assertThat(api.delete("firm2", "/firms/" + firm + "/members/firm1")
                        .expect(403)
                        .at("/code"))
                .isEqualTo("NOT_AN_OWNER");
        api.delete("firm1", "/firms/" + firm + "/members/firm2").expect(204);

        api.get("firm2", "/firms/" + firm).expect(404);
        api.get("firm2", "/firms/" + firm + "/members").expect(404);
        api.get("firm2", "/vehicles?firmId=" + firm).expect(404);
        api.get("firm2", "/applications/" + draft).expect(403);
        api.post("firm2", "/applications/" + draft + "/submit", "").expect(403);
        api.post("firm2", "/applications", form().firm(firm).json()).expect(403);
        api.get("firm2", "/passes/" + pass).expect(403);
        api.post("firm2", "/passes/" + pass + "/cancel", "").expect(403);
        api.post("firm2", "/passes/" + pass + "/amend", "{\"via\": []}").expect(403);
        api.post("firm2", "/passes/" + pass + "/renew", "{}").expect(403);
        assertThat(api.get("firm2", "/passes?firmId=" + firm).expect(200).json().at("/items"))
                .isEmpty();
        assertThat(api.get("firm2", "/firms/mine").text()).doesNotContain(firm);
        api.get("firm1", "/applications/" + draft).expect(200);

        var last = Heard.until(
                Topics.FIRMS,
                firm,
                each -> JSON.readValue(each.value(), FirmState.class).version() == 4);
        assertThat(JSON.readValue(last.getLast().value(), FirmState.class).members())
                .containsExactly("firm1");
    }

    @Test
    void whoAsksToJoinActsForTheFirmOnceAnOwnerLetsThemIn() {
        var firm = givenConfirmedFirm("firm1");
        var code = api.get("firm1", "/firms/" + firm).expect(200).at("/creditCode");
        var body = "{\"creditCode\": \"" + code + "\"}";
        var asked = api.post("firm2", "/join-requests", body).expect(201);
        assertThat(asked.at("/firmName")).isNotBlank();
        assertThat(api.post("firm2", "/join-requests", body).expect(201).at("/id"))
                .isEqualTo(asked.at("/id"));
        var path = "/join-requests/" + asked.at("/id");

        api.post("firm2", path + "/accept", "").expect(404);
        api.get("firm2", "/firms/" + firm).expect(404);
        assertThat(api.get("firm1", "/firms/" + firm + "/join-requests")
                        .expect(200)
                        .at("/0/username"))
                .isEqualTo("firm2");
        assertThat(api.post("firm1", path + "/accept", "").expect(200).at("/status"))
                .isEqualTo("ACCEPTED");

        api.get("firm2", "/firms/" + firm).expect(200);
        assertThat(api.post("firm1", path + "/decline", "").expect(409).at("/code"))
                .isEqualTo("JOIN_REQUEST_DECIDED");
        assertThat(api.post("firm2", "/join-requests", body).expect(409).at("/code"))
                .isEqualTo("ALREADY_A_MEMBER");
        assertThat(api.get("op-iit", "/audit?subject=" + firm).expect(200).at("/items/0/action"))
                .isEqualTo("firm.member-invited");
        api.delete("firm1", "/firms/" + firm + "/members/firm2").expect(204);
        api.delete("firm1", "/firms/" + firm).expect(204);
    }

    @Test
    void memberLeavesByThemselfAndTheLastOwnerStays() {
        var firm = givenFirm("firm1");
        assertThat(api.delete("firm1", "/firms/" + firm + "/members/firm1")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("LAST_OWNER");
        invite(firm, "firm2", "OWNER");
        api.delete("firm1", "/firms/" + firm + "/members/firm1").expect(204);
        api.get("firm1", "/firms/" + firm).expect(404);
        api.get("firm2", "/firms/" + firm).expect(200);
        api.delete("firm2", "/firms/" + firm + "/members/nobody").expect(404);
        var trail = api.get("op-iit", "/audit?subject=" + firm).expect(200);
        assertThat(trail.at("/items/0/action")).isEqualTo("firm.member-removed");
        assertThat(trail.at("/items/0/after/note")).isEqualTo("firm1");
    }

    @Test
    void firmLeavesWithATombstoneOnceNothingBindsIt() {
        var firm = givenConfirmedFirm("firm1");
        whitelist(firm, "LIVING");
        api.post(
                        "firm1",
                        "/vehicles",
                        "{\"firmId\": \"%s\", \"plate\": \"吉A12345\", \"plateColour\": \"YELLOW\"}".formatted(firm))
                .expect(201);
        var pass = api.post("op-iit", "/desk/passes", form().firm(firm).json())
                .expect(201)
                .at("/number");
        var open = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        api.post("firm1", "/applications/" + open + "/submit", "").expect(200);

        var bound = api.delete("firm1", "/firms/" + firm).expect(409);
        assertThat(bound.at("/code")).isEqualTo("FIRM_BOUND");
        assertThat(bound.at("/detail")).contains("live passes");
        api.post("firm1", "/passes/" + pass + "/cancel", "").expect(200);
        assertThat(api.delete("firm1", "/firms/" + firm).expect(409).at("/detail"))
                .contains("applications");
        api.post("firm1", "/applications/" + open + "/withdraw", "").expect(200);
        api.delete("firm2", "/firms/" + firm).expect(404);
        api.delete("firm1", "/firms/" + firm).expect(204);

        api.get("firm1", "/firms/" + firm).expect(404);
        api.get("op-iit", "/firms/" + firm).expect(404);
        api.get("firm1", "/passes/" + pass).expect(403);
        api.get("op-iit", "/passes/" + pass).expect(200);
        api.get("firm1", "/vehicles?firmId=" + firm).expect(404);
        assertThat(api.get("op-iit", "/audit?subject=" + firm).at("/items/0/action"))
                .isEqualTo("firm.left");
        var heard = Heard.until(Topics.FIRMS, firm, each -> each.value() == null);
        assertThat(heard.getLast().value()).isNull();
    }

    @Test
    void blacklistedFirmStays() {
        var firm = givenFirm("firm1");
        api.post("op-iit", "/blacklist", "{\"subject\": \"FIRM\", \"value\": \"" + firm + "\", \"reason\": \"x\"}")
                .expect(201);
        assertThat(api.delete("firm1", "/firms/" + firm).expect(409).at("/detail"))
                .contains("blacklist");
    }

    private void invite(String firm, String username, String role) {
        api.post(
                        "firm1",
                        "/firms/" + firm + "/members",
                        "{\"username\": \"%s\", \"role\": \"%s\"}".formatted(username, role))
                .expect(201);
    }
}
