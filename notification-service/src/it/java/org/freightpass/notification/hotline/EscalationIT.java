package org.freightpass.notification.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EscalationIT extends RunningService {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5).plusSeconds(1);

    @Autowired
    private DataSource database;

    @Autowired
    private List<Task<?>> tasks;

    @BeforeEach
    @AfterEach
    void nothingRingsAndNobodyIsOnDuty() {
        jdbc.sql("update hotline_case set status = 'CLOSED', outcome = 'UNFOUNDED', agent = 'test', ended_at = now()")
                .update();
        jdbc.sql("update hotline_line set agent = null").update();
    }

    @Test
    void unacknowledgedCaseEscalatesOncePerLevelAlsoWithTwoSchedulers() {
        Scheduler second = Scheduler.create(database, tasks)
                .clock(clock::instant)
                .pollingInterval(Duration.ofMillis(50))
                .schedulerName(() -> "second")
                .build();
        second.start();
        try {
            givenOnDuty(7302, "agent2");
            String number = givenCase();
            givenOnDuty(7304, "agent4");

            clock.forward(FIVE_MINUTES);
            await().until(() -> escalations(number) == 1);
            assertThat(show(number).body().path("line").asInt()).isEqualTo(7304);
            clock.forward(FIVE_MINUTES);
            await().until(() -> escalations(number) == 2);
            clock.forward(Duration.ofMinutes(10));
            await().until(() -> escalations(number) == 4);
            clock.forward(Duration.ofHours(1));
            String later = givenCase();
            clock.forward(FIVE_MINUTES);
            await().until(() -> escalations(later) == 1);

            assertThat(escalations(number)).isEqualTo(4);
            assertThat(show(number).body().path("escalations").asInt()).isEqualTo(4);
        } finally {
            second.stop();
        }
    }

    @Test
    void acknowledgingStopsEscalationUntilReopened() {
        String number = givenCase();
        api().post("supervisor", "/api/v1/cases/" + number + "/acknowledge", "");
        String other = givenCase();

        clock.forward(FIVE_MINUTES);
        await().until(() -> escalations(other) == 1);
        assertThat(escalations(number)).isZero();
        api().post(
                        "supervisor",
                        "/api/v1/cases/" + number + "/resolve",
                        "{\"outcome\":\"REFERRED\",\"text\":\"done\"}");
        assertThat(api().post("supervisor", "/api/v1/cases/" + number + "/reopen", "{\"reason\":\"not yet\"}")
                        .text("status"))
                .isEqualTo("OPEN");
        clock.forward(FIVE_MINUTES);
        await().until(() -> escalations(number) == 1);
    }

    @Test
    void callPassedOnLateEscalatesByTheTimeItWasTaken() {
        Instant taken = clock.instant().minus(Duration.ofMinutes(6));
        Answer opened = api().post("agent2", "/api/v1/cases", """
                {"kind": "BLOCKED_TRANSPORT", "text": "held", "county": "220204", "source": "12345",
                 "receivedAt": "%s"}""".formatted(taken));
        assertThat(opened.status()).isEqualTo(201);
        String number = opened.text("number");
        assertThat(Instant.parse(opened.text("acknowledgeBy")))
                .isEqualTo(taken.plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS));

        await().until(() -> escalations(number) == 1);
        clock.forward(Duration.ofMinutes(4));
        await().until(() -> escalations(number) == 2);
    }

    @Test
    void resolvedCaseClosesAfterADay() {
        String number = givenCase();
        api().post("supervisor", "/api/v1/cases/" + number + "/acknowledge", "");
        api().post(
                        "supervisor",
                        "/api/v1/cases/" + number + "/resolve",
                        "{\"outcome\":\"REFERRED\",\"text\":\"done\"}");

        clock.forward(Duration.ofHours(24).plusSeconds(1));

        await().until(() -> show(number).text("status").equals("CLOSED"));
    }

    private String givenCase() {
        Answer opened = api().post(
                        "agent2",
                        "/api/v1/cases",
                        "{\"kind\":\"BLOCKED_TRANSPORT\",\"text\":\"held\",\"county\":\"220204\"}");
        assertThat(opened.status()).isEqualTo(201);
        return opened.text("number");
    }

    private Answer show(String number) {
        return api().get("supervisor", "/api/v1/cases/" + number);
    }

    private void givenOnDuty(int line, String agent) {
        assertThat(api().put("supervisor", "/api/v1/lines/" + line + "/duty", "{\"agent\": \"" + agent + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private int escalations(String number) {
        return jdbc.sql("select count(*) from hotline_case_log where case_number = :n and action = 'ESCALATED'"
                        + " and saying ->> 'code' like 'NOT_TAKEN%'")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
