package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.notification.Api.Answer;
import org.freightpass.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every endpoint with every role, on what is theirs and what is not. */
class AuthorisationIT extends RunningService {
    private static final List<String> ACCOUNTS =
            List.of("firm1", "firm2", "agent1", "agent2", "supervisor", "admin", "op-iit", "officer1");

    private String firm = "";
    private String pass = "";

    @BeforeEach
    void givenPassOfAFirmThatFirm1ActsFor() {
        firm = "firm-" + Samples.serial();
        pass = Samples.passNumber();
        events.publish(EventType.FIRM_REGISTERED, firm, Samples.firm(firm, null, "en", "firm1"));
        events.publish(EventType.PASS_ISSUED, pass, Samples.pass(pass, 1, Status.ACTIVE, firm));
        events.flush();
        await().until(() -> jdbc.sql("select count(*) from notice n join firm_contact f on f.firm_id = n.recipient"
                                + " where n.pass_number = :pass and n.state = 'FAILED'")
                        .param("pass", pass)
                        .query(Integer.class)
                        .single()
                == 1);
        jdbc.sql("update hotline_line set agent = null").update();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # method | path                          | body                                   | firm1 firm2 agent1 agent2 supervisor admin op-iit officer1 nobody
            GET      | /cases                        |                                        | 200 200 200 200 200 200 403 403 401
            POST     | /cases                        | {"kind":"ADVICE","text":"x"}           | 201 201 201 201 201 403 403 403 401
            POST     | /cases                        | {"kind":"ADVICE","text":"x","passNumber":"{pass}"} | 201 403 201 201 201 403 403 403 401
            GET      | /cases/{case}                 |                                        | 200 404 200 404 200 200 403 403 401
            GET      | /cases/{case}/alerts          |                                        | 200 404 200 404 200 200 403 403 401
            POST     | /cases/{case}/acknowledge     |                                        | 403 403 200 404 200 403 403 403 401
            POST     | /cases/{case}/note            | {"text":"x"}                           | 403 403 200 404 200 403 403 403 401
            POST     | /cases/{case}/assign          | {"to":"x"}                             | 403 403 409 404 409 403 403 403 401
            POST     | /cases/{case}/resolve         | {"outcome":"REFERRED","text":"x"}      | 403 403 409 404 409 403 403 403 401
            POST     | /cases/{case}/close           |                                        | 403 403 409 404 409 403 403 403 401
            POST     | /cases/{case}/reopen          | {"reason":"x"}                         | 403 403 409 404 409 403 403 403 401
            GET      | /lines                        |                                        | 403 403 200 200 200 200 403 403 401
            GET      | /lines/areas                  |                                        | 403 403 200 200 200 200 403 403 401
            PUT      | /lines/areas/220100           | {"line":7301}                          | 403 403 403 403 200 403 403 403 401
            PUT      | /lines/7301/duty              | {"agent":null}                         | 403 403 200 403 200 403 403 403 401
            PUT      | /lines/7301/duty              | {"agent":"agent1"}                     | 403 403 200 403 200 403 403 403 401
            GET      | /cases/{case}/clocks          |                                        | 200 404 200 404 200 200 403 403 401
            GET      | /cases/{case}/evidence        |                                        | 200 404 200 404 200 200 403 403 401
            GET      | /cases/{case}/evidence/6f1c1a52-0b5c-4c8e-9a53-111111111111 |                                        | 403 403 404 404 404 403 403 403 401
            POST     | /cases/{case}/answer          | {"text":"x"}                           | 403 403 409 404 409 403 403 403 401
            POST     | /cases/{case}/ask             | {"text":"x"}                           | 403 403 409 404 409 403 403 403 401
            POST     | /cases/{case}/reply           | {"text":"x"}                           | 403 403 200 404 200 403 403 403 401
            POST     | /case-status                  | {"number":"x"}                         | 400 400 400 400 400 400 400 400 400
            POST     | /case-status/close            | {"number":"x"}                         | 400 400 400 400 400 400 400 400 400
            GET      | /calendars                    |                                        | 403 403 200 200 200 200 403 403 401
            PUT      | /calendars/kinds/OTHER        | {"hours":"OFFICE"}                     | 403 403 403 403 200 403 403 403 401
            PUT      | /calendars/days/2022-10-01    | {"worked":false}                       | 403 403 403 403 200 403 403 403 401
            GET      | /known?passNumber={pass}      |                                        | 403 403 200 200 200 403 403 403 401
            GET      | /rota                         |                                        | 403 403 200 200 200 200 403 403 401
            POST     | /rota                         | {}                                     | 403 403 403 403 400 403 403 403 401
            DELETE   | /rota/6f1c1a52-0b5c-4c8e-9a53-111111111111 |                                        | 403 403 403 403 404 403 403 403 401
            POST     | /rota/6f1c1a52-0b5c-4c8e-9a53-111111111111/reached |                                        | 403 403 404 404 403 403 403 403 401
            POST     | /rota/6f1c1a52-0b5c-4c8e-9a53-111111111111/hand-over | {"text":"x"}                           | 403 403 404 404 403 403 403 403 401
            GET      | /accountability               |                                        | 403 403 200 200 200 200 403 403 401
            GET      | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111 |                                        | 403 403 404 404 404 404 403 403 401
            POST     | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/confirm | {"text":"x"}                           | 403 403 404 404 404 403 403 403 401
            POST     | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/dismiss | {"text":"x"}                           | 403 403 404 404 404 403 403 403 401
            POST     | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/decide | {"text":"x"}                           | 403 403 403 403 404 403 403 403 401
            POST     | /accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/conclude | {"text":"x"}                           | 403 403 403 403 404 403 403 403 401
            GET      | /briefings/2022-01-01         |                                        | 403 403 200 200 200 200 200 403 401
            GET      | /notices                      |                                        | 200 200 200 200 200 200 403 403 401
            POST     | /notices/{notice}/resend      |                                        | 403 403 403 403 202 202 403 403 401
            POST     | /notices/{notice}/read        |                                        | 404 404 403 403 403 403 403 403 401
            GET      | /notices/channels             |                                        | 403 403 200 200 200 200 403 403 401
            GET      | /subscriptions?firmId={firm}  |                                        | 200 404 403 403 200 200 403 403 401
            PUT      | /subscriptions?firmId={firm}  | {"smsNumber":"13800138001"}            | 200 404 403 403 403 200 403 403 401
            POST     | /notices/receipts/first       | {}                                     | 401 401 401 401 401 401 401 401 401
            """)
    void everyRoleGets(String method, String path, @Nullable String body, String statuses) {
        String[] expected = statuses.split(" ", -1);
        for (int index = 0; index < expected.length; index++) {
            String account = index < ACCOUNTS.size() ? ACCOUNTS.get(index) : null;
            String token = account == null ? null : Api.token(account);
            Answer answer = api().call(method, token, "/api/v1" + filled(path), body == null ? "" : filled(body));
            assertThat(answer.status())
                    .as("%s %s as %s: %s", method, path, account, answer.body())
                    .isEqualTo(Integer.parseInt(expected[index]));
            if (answer.status() >= 400) {
                assertThat(answer.text("code")).isNotEmpty();
                assertThat(answer.text("remedy")).isNotEmpty();
            }
        }
    }

    @Test
    void listsHoldOnlyWhatIsTheirs() {
        String number = givenCase();
        assertThat(numbers("firm1")).contains(number);
        assertThat(numbers("agent1")).contains(number);
        assertThat(numbers("supervisor")).contains(number);
        assertThat(numbers("firm2")).doesNotContain(number);
        assertThat(numbers("agent2")).doesNotContain(number);
        assertThat(notices("firm1", "?passNumber=" + pass)).isEqualTo(1);
        assertThat(notices("agent1", "?firmId=" + firm)).isEqualTo(1);
        assertThat(notices("firm2", "?passNumber=" + pass)).isZero();
        assertThat(notices("firm2", "?firmId=" + firm)).isZero();
    }

    @Test
    void callersTelephoneIsMaskedButForAgentsAndSupervisors() {
        String number = givenCase();
        String path = "/api/v1/cases/" + number;
        assertThat(api().get("agent1", path).text("callerTelephone")).isEqualTo("13800138000");
        assertThat(api().get("supervisor", path).text("callerName")).isEqualTo("Han Meimei");
        assertThat(api().get("admin", path).text("callerTelephone")).isEqualTo("*********00");
        assertThat(api().get("firm1", path).text("callerName")).isEmpty();
        assertThat(jdbc.sql("select count(*) from hotline_case where number = :number"
                                + " and position('13800138000'::bytea in caller_telephone) > 0")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void foreignAndExpiredTokensAreRefused() {
        assertThat(api().call("GET", TestIssuer.foreignToken(), "/api/v1/cases", null)
                        .status())
                .isEqualTo(401);
        assertThat(api().call("GET", TestIssuer.expiredToken(), "/api/v1/cases", null)
                        .status())
                .isEqualTo(401);
    }

    private String filled(String text) {
        String filled = text.replace("{pass}", pass).replace("{firm}", firm);
        if (filled.contains("{case}")) {
            filled = filled.replace("{case}", givenCase());
        }
        return filled.contains("{notice}") ? filled.replace("{notice}", givenFailedNotice()) : filled;
    }

    private String givenFailedNotice() {
        jdbc.sql("update notice set state = 'FAILED' where pass_number = :pass")
                .param("pass", pass)
                .update();
        return jdbc.sql("select id::text from notice where pass_number = :pass")
                .param("pass", pass)
                .query(String.class)
                .single();
    }

    private String givenCase() {
        return api().post("supervisor", "/api/v1/cases", """
                        {"kind": "COMPLAINT", "text": "held", "county": "220104", "passNumber": "%s",
                         "callerName": "Han Meimei", "callerTelephone": "13800138000"}""".formatted(pass)).text("number");
    }

    private List<String> numbers(String account) {
        return api().get(account, "/api/v1/cases?limit=200")
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    private int notices(String account, String query) {
        return api().get(account, "/api/v1/notices" + query)
                .body()
                .path("items")
                .size();
    }
}
