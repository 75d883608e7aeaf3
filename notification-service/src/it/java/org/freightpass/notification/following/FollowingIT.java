package org.freightpass.notification.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingIT extends RunningService {
    private static final String TELEPHONE = "13800138000";

    @BeforeEach
    void noTries() {
        jdbc.sql("delete from following_try").update();
    }

    @Test
    void callerFollowsAnswersAndClosesWithoutAnAccount() {
        String number = givenCase();
        act(number, "acknowledge", "");
        act(number, "note", "{\"text\":\"the firm is known for this\"}");
        act(number, "ask", "{\"text\":\"which exit?\"}");

        Answer asked = look(number, "138-0013-8000");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("status")).isEqualTo("WAITING");
        assertThat(asked.text("line")).startsWith("0431-8509730");
        assertThat(asked.body().toString())
                .contains("which exit?")
                .doesNotContain("known for this")
                .doesNotContain("supervisor")
                .doesNotContain("Han Meimei")
                .doesNotContain(TELEPHONE);
        assertThat(tell("reply", number, "the northern one").text("status")).isEqualTo("ACKNOWLEDGED");
        Answer closed = call("close", number, TELEPHONE);
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.text("outcome")).isEqualTo("SETTLED_BY_CALLER");
        assertThat(tell("reopen", number, "held again").text("status")).isEqualTo("OPEN");
        assertThat(tell("reopen", number, "again").text("code")).isEqualTo("CASE_NOT_READY");
    }

    @Test
    void wrongNumberAndWrongTelephoneLookTheSame() {
        Answer wrongTelephone = look(givenCase(), "13900139000");
        Answer wrongNumber = look("20200101-9999", TELEPHONE);
        Answer noNumber = look("rubbish", TELEPHONE);
        assertThat(wrongTelephone.status()).isEqualTo(404);
        for (String member : List.of("code", "title", "detail", "remedy", "rule")) {
            assertThat(wrongTelephone.text(member)).isNotEmpty().isEqualTo(wrongNumber.text(member));
            assertThat(wrongTelephone.text(member)).isEqualTo(noNumber.text(member));
        }
    }

    @Test
    void fifthWrongTryIsTheLastForAQuarterOfAnHourAlsoWithTheRightTelephone() {
        String number = givenCase();
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(look(number, "1390013900" + wrong).status()).isEqualTo(404);
        }
        Answer limited = look(number, TELEPHONE);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.text("code")).isEqualTo("RATE_LIMITED");
        clock.forward(Duration.ofMinutes(15));
        assertThat(look(number, TELEPHONE).status()).isEqualTo(200);
    }

    @Test
    void caseWithoutATelephoneIsFollowedByNobody() {
        String number = api().post("supervisor", "/api/v1/cases", "{\"kind\":\"ADVICE\",\"text\":\"x\"}")
                .text("number");
        assertThat(look(number, "00000").status()).isEqualTo(404);
    }

    @Test
    void missingFieldsAreNamed() {
        Answer missing = api().call("POST", null, "/api/v1/case-status", "{\"number\":\"20220421-0001\"}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text("field")).isEqualTo("telephone");
    }

    private Answer look(String number, String telephone) {
        return api().call("POST", null, "/api/v1/case-status", body(number, telephone));
    }

    private Answer call(String what, String number, String telephone) {
        return api().call("POST", null, "/api/v1/case-status/" + what, body(number, telephone));
    }

    private Answer tell(String what, String number, String text) {
        String body = "{\"number\":\"%s\",\"telephone\":\"%s\",\"text\":\"%s\"}".formatted(number, TELEPHONE, text);
        return api().call("POST", null, "/api/v1/case-status/" + what, body);
    }

    private static String body(String number, String telephone) {
        return "{\"number\":\"%s\",\"telephone\":\"%s\"}".formatted(number, telephone);
    }

    private String givenCase() {
        return api().post("supervisor", "/api/v1/cases", """
                        {"kind": "BLOCKED_TRANSPORT", "text": "held", "county": "220104",
                         "callerName": "Han Meimei", "callerTelephone": "13800138000"}""").text("number");
    }

    private void act(String number, String act, String body) {
        assertThat(api().post("supervisor", "/api/v1/cases/" + number + "/" + act, body)
                        .status())
                .isEqualTo(200);
    }
}
