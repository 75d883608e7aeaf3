package org.freightpass.notification.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.Events;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AlertsIT extends RunningService {

    @AfterEach
    void nothingRings() {
        jdbc.sql("update hotline_case set status = 'CLOSED', outcome = 'UNFOUNDED', agent = 'test', ended_at = now()")
                .update();
        jdbc.sql("update hotline_line set agent = null").update();
    }

    @Test
    void alertOpensCaseOnTheLineOfItsPrefectureWhichAnAgentAcknowledgesAndResolves() {
        givenOnDuty(7302, "agent2");
        Alert alert = Samples.alert(Alert.Kind.UNAPPROVED_CHECKPOINT, Samples.checkpoint("220204"), null);

        events.publish(EventType.ALERT_RAISED, alert.alertId(), alert);
        events.flush();

        String number = await().until(() -> caseOf(alert.alertId()), found -> !found.isEmpty());
        Answer shown = api().get("agent2", "/api/v1/cases/" + number);
        assertThat(shown.body().path("line").asInt()).isEqualTo(7302);
        assertThat(shown.text("status")).isEqualTo("OPEN");
        Answer taken = api().post("agent2", "/api/v1/cases/" + number + "/acknowledge", "");
        assertThat(taken.text("status")).isEqualTo("ACKNOWLEDGED");
        Answer solved = api().post(
                        "agent2",
                        "/api/v1/cases/" + number + "/resolve",
                        "{\"outcome\": \"CHECKPOINT_CORRECTED\", \"text\": \"taken away\"}");
        assertThat(solved.status()).isEqualTo(200);
        assertThat(solved.text("status")).isEqualTo("RESOLVED");
        assertThat(solved.body()
                        .path("log")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .containsExactly("OPENED", "ROUTED", "ACKNOWLEDGED", "RESOLVED");
        JsonNode routed = solved.body().path("log").path(1);
        assertThat(routed.path("saying").path("code").asString()).isEqualTo("LINE_OF_AREA");
        assertThat(routed.path("text").asString()).isEqualTo("线路 7302 是本地区的线路。");
        assertThat(solved.body().path("log").path(3).path("text").asString()).isEqualTo("检查点已纠正：taken away");
    }

    @Test
    void alertSaysInChineseWhatAServiceToldAsData() {
        Alert alert = Samples.alert(Alert.Kind.LONG_STOP, Samples.checkpoint("220204"), null)
                .said(Sentence.WAITED_LONG.of(45, "2022-04-20T03:00:00Z", 10));

        events.publish(EventType.ALERT_RAISED, alert.alertId(), alert);
        events.flush();

        String number = await().until(() -> caseOf(alert.alertId()), found -> !found.isEmpty());
        Answer shown = api().get("supervisor", "/api/v1/cases/" + number);
        String words = "从 2022-04-20 11:00 起的一小时内，有车辆等候 45 分钟，目标是不超过 10 分钟。";
        assertThat(shown.text("text")).isEqualTo(words);
        assertThat(shown.body().path("log").path(0).path("text").asString()).isEqualTo(words);
        Answer joined = api().get("supervisor", "/api/v1/cases/" + number + "/alerts");
        assertThat(joined.body().path("items").path(0).path("text").asString()).isEqualTo(words);
    }

    @Test
    void sameRecordTwiceCountsOnce() {
        Alert alert = Samples.alert(Alert.Kind.EXCESS_DEMAND, Samples.checkpoint("220104"), null);
        String event = UUID.randomUUID().toString();

        events.again(event, EventType.ALERT_RAISED, alert.alertId(), Events.json(alert));
        events.again(event, EventType.ALERT_RAISED, alert.alertId(), Events.json(alert));
        events.again(UUID.randomUUID().toString(), EventType.ALERT_RAISED, alert.alertId(), Events.json(alert));
        Alert after = Samples.alert(Alert.Kind.EXCESS_DEMAND, alert.checkpoint(), null);
        events.publish(EventType.ALERT_RAISED, alert.alertId(), after);
        events.flush();

        await().until(() -> !caseOf(after.alertId()).isEmpty());
        assertThat(caseOf(after.alertId())).isEqualTo(caseOf(alert.alertId()));
        assertThat(alertsIn(caseOf(alert.alertId()))).isEqualTo(2);
    }

    @Test
    void alertAfterTheCaseIsResolvedOpensAnotherCase() {
        givenOnDuty(7301, "agent1");
        Alert first = Samples.alert(Alert.Kind.FORGED_PASS, null, Samples.passNumber());
        Alert second = Samples.alert(Alert.Kind.FORGED_PASS, null, first.passNumber());
        events.publish(EventType.ALERT_RAISED, first.alertId(), first);
        events.flush();
        String number = await().until(() -> caseOf(first.alertId()), found -> !found.isEmpty());
        api().post("supervisor", "/api/v1/cases/" + number + "/acknowledge", "");
        api().post(
                        "supervisor",
                        "/api/v1/cases/" + number + "/resolve",
                        "{\"outcome\":\"REFERRED\",\"text\":\"police\"}");

        events.publish(EventType.ALERT_RAISED, second.alertId(), second);
        events.flush();

        String other = await().until(() -> caseOf(second.alertId()), found -> !found.isEmpty());
        assertThat(other).isNotEqualTo(number);
        Answer refused = api().post("supervisor", "/api/v1/cases/" + number + "/reopen", "{\"reason\": \"again\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("JOINED_ELSEWHERE");
    }

    @Test
    void stormOfTenThousandAlertsMakesFewCasesAndLosesNone() {
        List<String> checkpoints = IntStream.range(0, 10)
                .mapToObj(index -> Samples.checkpoint("220303"))
                .toList();
        long start = System.nanoTime();
        for (int index = 0; index < 10_000; index++) {
            Alert alert = Samples.alert(Alert.Kind.BLOCKED_TRANSPORT, checkpoints.get(index % 10), null);
            events.publish(EventType.ALERT_RAISED, alert.alertId(), alert);
        }
        events.flush();

        await().atMost(Duration.ofMinutes(3)).until(() -> joined(checkpoints) == 10_000);
        System.out.println("figure storm_10000_alerts_ms=" + (System.nanoTime() - start) / 1_000_000);
        assertThat(cases(checkpoints)).isEqualTo(10);
        assertThat(jdbc.sql("select sum(alerts) from hotline_case where checkpoint = any(:codes)")
                        .param("codes", checkpoints.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
    }

    private void givenOnDuty(int line, String agent) {
        assertThat(api().put("supervisor", "/api/v1/lines/" + line + "/duty", "{\"agent\": \"" + agent + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private String caseOf(String alertId) {
        return jdbc.sql("select case_number from hotline_case_alert where alert_id = :id")
                .param("id", alertId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int alertsIn(String number) {
        return jdbc.sql("select alerts from hotline_case where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private int joined(List<String> checkpoints) {
        return jdbc.sql("""
                        select count(*) from hotline_case_alert a join hotline_case c on c.number = a.case_number
                        where c.checkpoint = any(:codes)""")
                .param("codes", checkpoints.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private int cases(List<String> checkpoints) {
        return jdbc.sql("select count(*) from hotline_case where checkpoint = any(:codes)")
                .param("codes", checkpoints.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
