package org.freightpass.notification.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The clocks of answers and solutions, moved by hand. */
class ClocksIT extends RunningService {
    @Autowired
    private DataSource database;

    @Autowired
    private List<Task<?>> tasks;

    @AfterEach
    void nothingRings() {
        jdbc.sql("update hotline_case set status = 'CLOSED', outcome = 'UNFOUNDED', agent = 'test', ended_at = now()")
                .update();
        jdbc.sql("update case_clock set state = 'KEPT', calls_at = null").update();
    }

    @Test
    void lateAnswerCallsFourOnceOnTwoInstancesUntilAcknowledgedForGood() {
        Scheduler second = Scheduler.create(
                        database,
                        tasks.stream()
                                .filter(task -> !(task instanceof RecurringTask))
                                .toList())
                .startTasks(recurring())
                .clock(clock::instant)
                .pollingInterval(Duration.ofMillis(50))
                .schedulerName(() -> "second")
                .build();
        second.start();
        try {
            String number = givenCase();
            act(number, "acknowledge", "");
            clock.forward(Duration.ofMinutes(29));
            String other = givenCase();
            act(other, "acknowledge", "");
            clock.forward(Duration.ofMinutes(1).plusSeconds(6));
            await().until(() -> late(number) == 1);
            assertThat(late(other)).isZero();
            clock.forward(Duration.ofMinutes(10));
            await().until(() -> late(number) == 2);

            act(number, "acknowledge", "");
            clock.forward(Duration.ofMinutes(40));
            await().until(() -> late(other) >= 2);
            assertThat(late(number)).as("acknowledged: silent for good").isEqualTo(2);
        } finally {
            second.stop();
        }
    }

    @Test
    void clockStandsStillWhileTheCallerIsAskedAndGoesOnAfterwards() {
        String number = givenCase();
        act(number, "acknowledge", "");
        assertThat(act(number, "ask", "{\"text\":\"which plate?\"}").text("status"))
                .isEqualTo("WAITING");
        String due = solution(number).path("due").asString();
        assertThat(solution(number).path("state").asString()).isEqualTo("PAUSED");
        clock.forward(Duration.ofHours(3));
        assertThat(act(number, "reply", "{\"text\":\"this one\"}").text("status"))
                .isEqualTo("ACKNOWLEDGED");
        assertThat(solution(number).path("state").asString()).isEqualTo("RUNNING");
        assertThat(solution(number).path("due").asString()).isGreaterThan(due);
    }

    @Test
    void outcomeInTimeKeepsThePromise() {
        String number = givenCase();
        act(number, "acknowledge", "");
        act(number, "answer", "{\"text\":\"we are on it\"}");
        act(number, "resolve", "{\"outcome\":\"PASSAGE_GRANTED\",\"text\":\"through\"}");
        assertThat(clocksOf(number)
                        .valueStream()
                        .map(clock -> clock.path("state").asString()))
                .containsExactly("KEPT", "KEPT");
    }

    @Test
    void calendarIsKeptBySupervisors() {
        assertThat(api().put("supervisor", "/api/v1/calendars/kinds/ADVICE", "{\"hours\":\"ROUND_THE_CLOCK\"}")
                        .body()
                        .path("kinds")
                        .path("ADVICE")
                        .asString())
                .isEqualTo("ROUND_THE_CLOCK");
        assertThat(api().put("supervisor", "/api/v1/calendars/days/2022-05-02", "{\"worked\":false}")
                        .body()
                        .path("days")
                        .path("2022-05-02")
                        .asBoolean())
                .isFalse();
        assertThat(api().put("agent1", "/api/v1/calendars/days/2022-05-02", "{\"worked\":true}")
                        .status())
                .isEqualTo(403);
    }

    private RecurringTask<?>[] recurring() {
        return tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .map(RecurringTask.class::cast)
                .toArray(RecurringTask[]::new);
    }

    private String givenCase() {
        Answer opened = api().post(
                        "supervisor",
                        "/api/v1/cases",
                        "{\"kind\":\"BLOCKED_TRANSPORT\",\"text\":\"held\",\"county\":\"220204\"}");
        assertThat(opened.status()).isEqualTo(201);
        return opened.text("number");
    }

    private Answer act(String number, String act, String body) {
        Answer answer = api().post("supervisor", "/api/v1/cases/" + number + "/" + act, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer;
    }

    private JsonNode clocksOf(String number) {
        return api().get("supervisor", "/api/v1/cases/" + number + "/clocks").body();
    }

    private JsonNode solution(String number) {
        return clocksOf(number)
                .valueStream()
                .filter(clock -> clock.path("promise").asString().equals("SOLUTION"))
                .findFirst()
                .orElseThrow();
    }

    private int late(String number) {
        return jdbc.sql("select count(*) from hotline_case_log where case_number = :n and action = 'ESCALATED'"
                        + " and saying ->> 'code' = 'ANSWER_LATE_CALLS'")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
