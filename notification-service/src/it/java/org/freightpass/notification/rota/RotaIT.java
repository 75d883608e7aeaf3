package org.freightpass.notification.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.freightpass.notification.Api;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RotaIT extends RunningService {
    @Autowired
    private KeepingRota rota;

    @BeforeEach
    @AfterEach
    void noShifts() {
        jdbc.sql("delete from rota_shift").update();
        jdbc.sql("update hotline_line set agent = null").update();
    }

    @Test
    void agentIsAskedReachedPutOnDutyAndHandsOver() {
        Instant start = clock.instant().plus(Duration.ofMinutes(20));
        String first = planned(7301, "agent1", "agent2", start, start.plus(Duration.ofHours(1)));
        String next = planned(7301, "agent2", null, start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(2)));
        run();
        assertThat(check(first)).isEqualTo("ASKED");
        assertThat(api().post("agent3", "/api/v1/rota/" + first + "/reached", "")
                        .status())
                .isEqualTo(403);
        assertThat(api().post("agent1", "/api/v1/rota/" + first + "/reached", "")
                        .text("check"))
                .isEqualTo("REACHED");
        clock.forward(Duration.ofMinutes(21));
        run();
        assertThat(onDuty(7301)).isEqualTo("agent1");
        assertThat(api().post("agent1", "/api/v1/rota/" + first + "/hand-over", "{\"text\":\"one case waits\"}")
                        .text("handOver"))
                .isEqualTo("one case waits");
        api().post("agent2", "/api/v1/rota/" + next + "/reached", "");
        clock.forward(Duration.ofHours(1));
        run();
        assertThat(onDuty(7301)).isEqualTo("agent2");
        clock.forward(Duration.ofHours(1));
        run();
        assertThat(onDuty(7301)).isEmpty();
    }

    @Test
    void missedAgentIsReplacedBySubstituteWhichIsAnAlertOnce() {
        Instant start = clock.instant().plus(Duration.ofMinutes(9));
        String shift = planned(7302, "agent2", "agent3", start, start.plus(Duration.ofHours(1)));
        run();
        run();
        assertThat(check(shift)).isEqualTo("MISSED");
        assertThat(alerts("rota-missed-" + shift)).isEqualTo(1);
        clock.forward(Duration.ofMinutes(10));
        run();
        assertThat(onDuty(7302)).isEqualTo("agent3");
    }

    @Test
    void lineWithRotaAndNobodyOnDutyIsACase() {
        Instant start = clock.instant().plus(Duration.ofMinutes(5));
        api().put("supervisor", "/api/v1/lines/7304/duty", "{\"agent\":\"agent4\"}");
        api().put("supervisor", "/api/v1/lines/7304/duty", "{\"agent\":null}");
        planned(7304, "agent4", null, start, start.plus(Duration.ofHours(1)));
        run();
        assertThat(alerts("unattended-7304-%")).isZero();
        clock.forward(Duration.ofSeconds(61));
        run();
        run();
        assertThat(alerts("unattended-7304-%")).isEqualTo(1);
    }

    @Test
    void rotaRunsByItself() {
        Instant start = clock.instant().plus(Duration.ofMinutes(11));
        String shift = planned(7305, "agent5", null, start, start.plus(Duration.ofHours(1)));
        api().post("agent5", "/api/v1/rota/" + shift + "/reached", "");
        clock.forward(Duration.ofMinutes(12));
        await().until(() -> onDuty(7305).equals("agent5"));
    }

    @Test
    void secondShiftOfALineIsRefusedAndAPlannedOneStruckOff() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        String shift = planned(7303, "agent3", null, start, start.plus(Duration.ofHours(1)));
        Answer taken = plan(7303, "agent4", null, start, start.plus(Duration.ofHours(1)));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("code")).isEqualTo("SHIFT_TAKEN");
        assertThat(api().call("DELETE", token("supervisor"), "/api/v1/rota/" + shift, null)
                        .status())
                .isEqualTo(200);
        assertThat(plan(7303, "agent4", null, start, start.plus(Duration.ofHours(1)))
                        .status())
                .isEqualTo(201);
    }

    private static String token(String account) {
        return Api.token(account);
    }

    private void run() {
        rota.run(clock.instant());
    }

    private String planned(int line, String agent, @Nullable String substitute, Instant from, Instant until) {
        Answer answer = plan(line, agent, substitute, from, until);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    private Answer plan(int line, String agent, @Nullable String substitute, Instant from, Instant until) {
        String instead = substitute == null ? "null" : "\"" + substitute + "\"";
        return api().post(
                        "supervisor",
                        "/api/v1/rota",
                        "{\"line\":%d,\"agent\":\"%s\",\"substitute\":%s,\"from\":\"%s\",\"until\":\"%s\"}"
                                .formatted(line, agent, instead, from, until));
    }

    private String check(String id) {
        return jdbc.sql("select reach from rota_shift where id::text = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String onDuty(int line) {
        return jdbc.sql("select coalesce(agent, '') from hotline_line where number = :line")
                .param("line", line)
                .query(String.class)
                .single();
    }

    private int alerts(String id) {
        return jdbc.sql("select count(*) from hotline_case_alert where alert_id like :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
