package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every call about firms, fleets, lists, the directory and the trail, as every role, on own and on foreign data. */
class EnterprisesAuthorisationIT extends RunningService {

    private static final List<String> ACCOUNTS =
            List.of("nobody", "firm1", "firm2", "op-iit", "op-iit-jilin", "officer1", "agent1", "supervisor", "admin");

    private static @Nullable String token(String account) {
        return account.equals("nobody") ? null : account;
    }

    @Test
    void readingIsForOwnersTheirOfficesAndAdministrators() {
        String firm = givenFirm("firm1");

        //                                          nobody firm1 firm2 op  opJilin officer agent superv. admin
        expectGet("/firms", "401 403 403 200 200 403 403 403 200");
        expectGet("/firms/mine", "401 200 200 403 403 403 403 403 403");
        expectGet("/firms/" + firm, "401 200 404 200 404 403 403 403 200");
        expectGet("/firms/" + firm + "/members", "401 200 404 200 404 403 403 403 200");
        expectGet("/firms/" + firm + "/join-requests", "401 200 404 403 403 403 403 403 403");
        expectGet("/join-requests", "401 200 200 403 403 403 403 403 403");
        expectGet("/vehicles?firmId=" + firm, "401 200 404 403 403 403 403 403 403");
        expectGet("/drivers?firmId=" + firm, "401 200 404 403 403 403 403 403 403");
        expectGet("/vehicles", "401 200 200 403 403 403 403 403 403");
        expectGet("/whitelist", "401 403 403 200 200 403 403 403 200");
        expectGet("/blacklist", "401 403 403 200 200 403 403 403 200");
        expectGet("/audit?subject=" + firm, "401 403 403 200 200 403 403 403 200");
        expectGet("/directory/departments", "200 200 200 200 200 200 200 200 200");
        expectGet("/directory/goods", "200 200 200 200 200 200 200 200 200");
    }

    @Test
    void writingIsForOwnersTheirOfficesAndAdministrators() {
        String firm = givenFirm("firm1");
        String listed = "{\"firmId\": \"" + firm + "\", \"goods\": [\"MEDICAL\"]}";
        String vehicle = "{\"subject\": \"VEHICLE\", \"value\": \"吉A12345\", \"reason\": \"forged papers\"}";
        String contact = "{\"contactName\": \"Li\", \"telephone\": \"13900139000\"}";

        expectPost("/firms", "{}", "401 422 422 403 403 403 403 403 403");
        expectPut("/firms/" + firm + "/contact", contact, "401 200 404 403 403 403 403 403 403");
        expectPost("/firms/" + firm + "/members", "{\"username\": \"a b\"}", "401 422 404 403 403 403 403 403 403");
        String request = "/join-requests/" + UUID.randomUUID();
        expectPost("/join-requests", "{\"creditCode\": \"x\"}", "401 422 422 403 403 403 403 403 403");
        expectPost(request + "/accept", "{}", "401 404 404 403 403 403 403 403 403");
        expectPost(request + "/decline", "{}", "401 404 404 403 403 403 403 403 403");
        expectPost("/firms/" + firm + "/confirm", "{}", "401 403 403 200 403 403 403 403 200");
        expectPost("/firms/" + firm + "/suspend", "{}", "401 403 403 200 403 403 403 403 200");
        expectPost("/whitelist", listed, "401 403 403 201 403 403 403 403 201");
        expectPost("/blacklist", vehicle, "401 403 403 201 201 403 403 403 201");
        expectPost("/vehicles", "{\"firmId\": \"" + firm + "\"}", "401 422 404 403 403 403 403 403 403");
        expectPost("/drivers", "{\"firmId\": \"" + firm + "\"}", "401 422 404 403 403 403 403 403 403");
        expectPut("/directory/review-limit", "{\"workingDays\": 0}", "401 403 403 403 403 403 403 403 422");
        expectPut("/directory/goods/ENERGY", "{}", "401 403 403 403 403 403 403 403 400");
        expectPut("/directory/calendar/2022-04-18", "{\"working\": true}", "401 403 403 403 403 403 403 403 204");
        expectPut("/directory/validity-limits/UNIFIED/220104", "{}", "401 403 403 403 403 403 403 403 400");
        expectPut("/directory/departments/IIT/contacts/220104", "{}", "401 403 403 403 403 403 403 403 400");
    }

    @Test
    void entryIsRemovedByTheOfficeThatKeepsItOrAnAdministrator() {
        String firm = givenFirm("firm1");
        String white = api.post("op-iit", "/whitelist", "{\"firmId\": \"" + firm + "\", \"goods\": [\"ENERGY\"]}")
                .expect(201)
                .at("/id");
        String black = api.post(
                        "op-iit",
                        "/blacklist",
                        "{\"subject\": \"DRIVER\", \"value\": \"G12345678\", \"reason\": \"x\"}")
                .expect(201)
                .at("/id");

        assertThat(answers(account -> api.delete(account, "/whitelist/" + white)))
                .isEqualTo("401 403 403 200 404 403 403 403 200");
        assertThat(answers(account -> api.delete(account, "/blacklist/" + black + "?reason=x")))
                .isEqualTo("401 403 403 200 404 403 403 403 200");
        api.delete("admin", "/blacklist/" + UUID.randomUUID() + "?reason=x").expect(404);
    }

    @Test
    void membersAndFirmsAreTakenOffByOwnersOnly() {
        String firm = givenFirm("firm1");

        assertThat(answers(account -> api.delete(account, "/firms/" + firm + "/members/clerk")))
                .isEqualTo("401 404 404 403 403 403 403 403 403");
        assertThat(answers(account -> api.delete(account, "/firms/" + firm + "/members/firm1")))
                .isEqualTo("401 409 404 403 403 403 403 403 403");
        assertThat(answers(account -> api.delete(account, "/firms/" + firm)))
                .isEqualTo("401 204 404 403 403 403 403 403 403");
    }

    @Test
    void auditTrailShowsAnOperatorTheirDivisionOnly() {
        String firm = givenConfirmedFirm("firm1");

        Answer own = api.get("op-iit", "/audit?subject=" + firm).expect(200);
        assertThat(own.json().at("/items")).hasSize(2);
        assertThat(own.at("/items/0/action")).isEqualTo("firm.confirmed");
        assertThat(own.at("/items/0/before/standing")).isEqualTo("PENDING");
        assertThat(own.text()).doesNotContain("13800138000");
        assertThat(api.get("op-iit-jilin", "/audit?subject=" + firm)
                        .expect(200)
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void driversAndListedNumbersAreMaskedInAnswers() {
        String firm = givenFirm("firm1");
        String driver = "{\"firmId\": \"" + firm + "\", \"name\": \"Li\", \"documentNumber\": \"34052419800101001X\","
                + " \"telephone\": \"13800138000\"}";

        Answer added = api.post("firm1", "/drivers", driver).expect(201);
        Answer listed = api.post(
                        "op-iit",
                        "/blacklist",
                        "{\"subject\": \"DRIVER\", \"value\": \"34052419800101001X\", \"reason\": \"x\"}")
                .expect(201);

        assertThat(added.text()).doesNotContain("34052419800101001X", "13800138000");
        assertThat(listed.at("/value")).isEqualTo("340*************1X");
        api.post("firm1", "/drivers", driver).expect(409);
    }

    @Test
    void badInputIsNamedFieldByFieldAndNeverAFailureOfOurs() {
        Answer bad = api.post("firm1", "/firms", "{\"creditCode\": \"912201\", \"division\": \"999999\"}")
                .expect(422);
        assertThat(bad.json().at("/errors").findValuesAsString("field"))
                .contains("name", "creditCode", "division", "contactName", "telephone");
        api.post("firm1", "/firms", "{").expect(400);
        api.get("op-iit", "/firms?standing=NONE").expect(400);
        api.get("op-iit", "/firms?cursor=nonsense").expect(400);
        api.get("firm1", "/firms/not-an-id").expect(400);
        api.get(null, "/directory/departments?division=1").expect(400);
        api.get(null, "/directory/departments?goods=gold").expect(400);
        api.post("op-iit", "/whitelist", "{\"goods\": [\"GOLD\"]}").expect(400);
        api.post("op-iit", "/whitelist", "{}").expect(400);
        api.post("op-iit", "/blacklist", "{\"subject\": \"VEHICLE\", \"value\": \"nonsense\", \"reason\": \"x\"}")
                .expect(422);
    }

    @Test
    void listGoesOnPageByPage() {
        givenFirm("firm1");
        givenFirm("firm1");

        Answer first = api.get("op-iit", "/firms?limit=1").expect(200);
        Answer second =
                api.get("op-iit", "/firms?limit=1&cursor=" + first.at("/next")).expect(200);

        assertThat(second.at("/items/0/id")).isNotEmpty().isNotEqualTo(first.at("/items/0/id"));
    }

    @Test
    void registeredCreditCodeIsAConflictThatNamesWhatToDo() {
        String body = """
                {"name": "A", "creditCode": "%s", "division": "220104", "contactName": "W", "telephone": "13800138000"}
                """.formatted(creditCode());
        api.post("firm1", "/firms", body).expect(201);

        Answer again = api.post("firm2", "/firms", body).expect(409);

        assertThat(again.at("/code")).isEqualTo("CREDIT_CODE_REGISTERED");
        assertThat(again.at("/remedy")).contains("Ask to join it");
    }

    private void expectGet(String path, String statuses) {
        assertThat(answers(account -> api.get(account, path))).as("GET " + path).isEqualTo(statuses);
    }

    private void expectPost(String path, String body, String statuses) {
        assertThat(answers(account -> api.post(account, path, body)))
                .as("POST " + path)
                .isEqualTo(statuses);
    }

    private void expectPut(String path, String body, String statuses) {
        assertThat(answers(account -> api.put(account, path, body)))
                .as("PUT " + path)
                .isEqualTo(statuses);
    }

    private static String answers(Call call) {
        List<String> statuses = new ArrayList<>();
        for (String account : ACCOUNTS) {
            statuses.add(String.valueOf(call.as(token(account)).status()));
        }
        return String.join(" ", statuses);
    }

    private interface Call {
        Answer as(@Nullable String account);
    }
}
