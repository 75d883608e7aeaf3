package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.notification.Api.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputIT extends RunningService {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            POST | /cases                      | {"text":"x"}                                          | 400 | FIELD_MISSING | kind
            POST | /cases                      | {"kind":"ADVICE"}                                     | 400 | FIELD_MISSING | text
            POST | /cases                      | {"kind":"NONE","text":"x"}                            | 400 | FIELD_INVALID | kind
            POST | /cases                      | {"kind":"ADVICE","text":"x","plate":"A1"}             | 400 | FIELD_INVALID | plate
            POST | /cases                      | {"kind":"ADVICE","text":"x","passNumber":"12"}        | 400 | PASS_NUMBER_INVALID | passNumber
            POST | /cases                      | {"kind":"ADVICE","text":"x","checkpoint":"CP1"}       | 400 | FIELD_INVALID | checkpoint
            POST | /cases                      | {"kind":"ADVICE","text":"x","county":"999999"}        | 400 | FIELD_INVALID | county
            POST | /cases                      | {"kind":"ADVICE","text":"x","road":"Q1"}              | 400 | FIELD_INVALID | road
            POST | /cases                      | {"kind":"ADVICE","text":"x","callerTelephone":"no"}   | 400 | FIELD_INVALID | callerTelephone
            POST | /cases                      | {"kind":"ADVICE","text":"a\\u0000b"}                  | 400 | FIELD_INVALID | text
            POST | /cases                      | {"kind":"ADVICE","text":"x","more":1}                 | 400 | FIELD_UNKNOWN | more
            POST | /cases                      | {"kind":                                              | 400 | BODY_UNREADABLE | -
            GET  | /cases?status=ASLEEP        | -                                                     | 400 | FIELD_INVALID | status
            GET  | /cases?line=abc             | -                                                     | 400 | FIELD_INVALID | line
            GET  | /cases?line=12              | -                                                     | 404 | LINE_UNKNOWN  | -
            GET  | /cases?cursor=rubbish       | -                                                     | 400 | FIELD_INVALID | cursor
            GET  | /cases?limit=201            | -                                                     | 400 | FIELD_INVALID | limit
            GET  | /cases/rubbish              | -                                                     | 404 | CASE_UNKNOWN  | -
            GET  | /cases/20220421-9999        | -                                                     | 404 | CASE_UNKNOWN  | -
            POST | /cases/20220421-9999/note   | {"text":" "}                                          | 400 | FIELD_MISSING | text
            POST | /cases/20220421-9999/resolve| {"text":"x"}                                          | 400 | FIELD_MISSING | outcome
            POST | /cases/20220421-9999/resolve| {"outcome":"X","text":"x"}                            | 400 | FIELD_INVALID | outcome
            POST | /cases/20220421-9999/assign | {}                                                    | 400 | FIELD_MISSING | to
            PUT  | /lines/7309/duty            | {"agent":"a"}                                         | 404 | LINE_UNKNOWN  | -
            PUT  | /lines/1/duty               | {"agent":"a"}                                         | 404 | LINE_UNKNOWN  | -
            PUT  | /lines/areas/220104         | {"line":7301}                                         | 400 | FIELD_INVALID | area
            PUT  | /lines/areas/xyz            | {"line":7301}                                         | 400 | FIELD_INVALID | area
            PUT  | /lines/areas/220100         | {}                                                    | 400 | FIELD_MISSING | line
            PUT  | /lines/areas/220100         | {"line":7309}                                         | 404 | LINE_UNKNOWN  | -
            POST | /cases                      | {"kind":"ADVICE","text":"x","source":"110"}           | 400 | FIELD_INVALID | source
            POST | /cases                      | {"kind":"ADVICE","text":"x","receivedAt":"2022-04-21T00:00:00Z"} | 400 | FIELD_INVALID | source
            POST | /cases                      | {"kind":"ADVICE","text":"x","source":"12345","receivedAt":"2022-04-21T00:00:00Z"} | 400 | FIELD_INVALID | receivedAt
            POST | /cases                      | {"kind":"ADVICE","text":"x","source":"12345","receivedAt":"yesterday"} | 400 | FIELD_INVALID | receivedAt
            POST | /cases                      | {"kind":"ADVICE","text":"x","reference":"1"}          | 400 | FIELD_MISSING | source
            POST | /cases                      | {"kind":"HEALTH_CODE_APPEAL","text":"x"}              | 400 | FIELD_MISSING | appeal.way
            POST | /cases                      | {"kind":"HEALTH_CODE_APPEAL","text":"x","appeal":{"way":"UNIT_IN_BULK","unit":"a","persons":0}} | 400 | FIELD_INVALID | appeal.persons
            POST | /cases                      | {"kind":"ENTERPRISE_DEMAND","text":"x","enterprise":{"name":"a","tier":51}} | 400 | FIELD_INVALID | enterprise.tier
            POST | /cases/20220421-9999/assign | {"to":"x","party":"DEPARTMENT"}                       | 400 | FIELD_INVALID | to
            POST | /cases/20220421-9999/assign | {"to":"999999"}                                       | 400 | FIELD_INVALID | to
            POST | /rota                       | {"line":7309,"agent":"a"}                             | 404 | LINE_UNKNOWN  | line
            POST | /rota                       | {"line":7301,"from":"2022-04-21T00:00:00Z"}           | 400 | FIELD_MISSING | until
            POST | /rota                       | {"line":7301,"agent":"a","from":"2022-04-21T01:00:00Z","until":"2022-04-21T00:00:00Z"} | 400 | FIELD_INVALID | until
            POST | /rota                       | {"line":7301,"agent":"a","from":"2022-04-21T00:00:00Z","until":"2022-04-21T08:00:00Z"} | 422 | SHIFT_INVALID | until
            PUT  | /calendars/kinds/NONE       | {"hours":"OFFICE"}                                    | 400 | FIELD_INVALID | kind
            PUT  | /calendars/kinds/ADVICE     | {}                                                    | 400 | FIELD_MISSING | hours
            PUT  | /calendars/days/tomorrow    | {"worked":true}                                       | 400 | FIELD_INVALID | day
            GET  | /known                      | -                                                     | 400 | FIELD_MISSING | plate
            GET  | /briefings/2999-01-01       | -                                                     | 404 | BRIEFING_FUTURE | date
            POST | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/confirm | {}                   | 400 | FIELD_MISSING | text
            POST | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/confirm | {"text":"x"}         | 404 | REMOVAL_UNKNOWN | -
            GET  | /notices?passNumber=12      | -                                                     | 400 | PASS_NUMBER_INVALID | passNumber
            GET  | /notices?state=LOST         | -                                                     | 400 | FIELD_INVALID | state
            POST | /notices/rubbish/resend     | -                                                     | 400 | FIELD_INVALID | id
            POST | /notices/6f1c1a52-0b5c-4c8e-9a53-111111111111/resend | -                            | 404 | NOTICE_UNKNOWN | -
            """)
    void badInputIsAProblemWithFieldAndRemedy(
            String method, String path, @Nullable String body, int status, String code, @Nullable String field) {
        int before = cases();

        Answer answer = api().call(method, Api.token("supervisor"), "/api/v1" + path, body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("field")).isEqualTo(field == null ? "" : field);
        assertThat(answer.text("remedy")).isNotEmpty();
        assertThat(cases()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"smsNumber":"12345"}                                              | 422 | SUBSCRIPTION_INVALID | smsNumber
            {"smsNumber":"0431-85097301"}                                      | 422 | SUBSCRIPTION_INVALID | smsNumber
            {"channels":{"PASS_ISSUED":[]}}                                    | 422 | SUBSCRIPTION_INVALID | channels.PASS_ISSUED
            {"channels":{"PASS_ISSUED":["WEBHOOK"]}}                           | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"channels":{"PASS_ISSUED":["PIGEON"]}}                            | 400 | FIELD_INVALID        | channels.PASS_ISSUED[0]
            {"webhook":{"url":"http://example.org/hook"}}                      | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://127.0.0.1/hook"}}                       | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://10.1.2.3/hook"}}                        | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://[::1]/hook"}}                           | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://169.254.169.254/latest/meta-data"}}     | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"not an address"}}                               | 422 | SUBSCRIPTION_INVALID | webhook.url
            """)
    void badChoiceOfChannelsIsAProblemWithFieldAndRemedy(String body, int status, String code, String field) {
        Answer answer = api().put("admin", "/api/v1/subscriptions?firmId=nobody", body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("remedy")).isNotEmpty();
    }

    @Test
    void receiptOfTenMegabytesIsRefused() {
        Answer answer = api().call("POST", null, "/api/v1/notices/receipts/first", "x".repeat(10 * 1024 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Answer answer = api().post("supervisor", "/api/v1/cases", "{\"plate\":\"A1\",\"passNumber\":\"12\"}");

        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("kind", "text", "plate", "passNumber");
    }

    @Test
    void listsPageByCursor() {
        for (int index = 0; index < 5; index++) {
            api().post("agent5", "/api/v1/cases", "{\"kind\":\"ADVICE\",\"text\":\"x\"}");
        }
        Answer first = api().get("supervisor", "/api/v1/cases?limit=3");
        Answer second = api().get("supervisor", "/api/v1/cases?limit=3&cursor=" + first.text("next"));
        assertThat(first.body().path("items").size()).isEqualTo(3);
        assertThat(second.body().path("items").size()).isGreaterThanOrEqualTo(2);
        assertThat(second.body().path("items").path(0).path("number").asString())
                .isLessThan(first.body().path("items").path(2).path("number").asString());
    }

    @Test
    void secondAgentOnALineAndSecondLineOfAnAgentAreRefused() {
        jdbc.sql("update hotline_line set agent = null").update();
        assertThat(api().put("agent1", "/api/v1/lines/7301/duty", "{\"agent\":\"agent1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api().put("agent1", "/api/v1/lines/7301/duty", "{\"agent\":\"agent1\"}")
                        .status())
                .as("again")
                .isEqualTo(200);
        Answer elsewhere = api().put("supervisor", "/api/v1/lines/7302/duty", "{\"agent\":\"agent1\"}");
        assertThat(elsewhere.text("code")).isEqualTo("AGENT_ON_OTHER_LINE");
        Answer lines = api().get("agent1", "/api/v1/lines");
        assertThat(lines.body().size()).isEqualTo(5);
        assertThat(lines.body().path(0).path("agent").asString()).isEqualTo("agent1");
        assertThat(lines.body().path(0).path("areaCode").asString()).isEqualTo("0431");
        assertThat(lines.body().path(0).path("telephone").asString()).isEqualTo("85097301");
    }

    /** Without those that alerts of an earlier test open late. */
    private int cases() {
        return jdbc.sql("select count(*) from hotline_case where opened_by <> 'system'")
                .query(Integer.class)
                .single();
    }
}
