package org.freightpass.notification.rota.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.console.pages.PageFixtures.ATTENDED;
import static org.freightpass.notification.console.pages.PageFixtures.EMPTY;
import static org.freightpass.notification.console.pages.PageFixtures.NOW;
import static org.freightpass.notification.console.pages.PageFixtures.show;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.notification.rota.RotaRefusal;
import org.freightpass.notification.rota.Shift;
import org.freightpass.notification.rota.Shift.Check;
import org.freightpass.notification.rota.Shift.Stage;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RotaPageTests {
    private static final Caller AGENT = caller("agent1", "AGENT");
    private static final Caller SUPERVISOR = caller("supervisor", "SUPERVISOR");

    @Test
    void lineWithoutAgentIsSeenAndWhoIsOnDutySinceWhen() {
        assertThat(page(AGENT, List.of(), Map.of()))
                .contains("7301", "王芳（agent1）", "值守中", "今天 16:00", "7302", "无人值守", "近 7 天没有班次")
                .doesNotContain("id=\"plan\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_YET, PLANNED, 未到确认时间, true",
        "ASKED, PLANNED, 等待坐席确认, true",
        "REACHED, PLANNED, 已确认能到岗, false",
        "MISSED, PLANNED, 未联系上, true",
        "MISSED, RUNNING, 无人到岗, true",
        "REACHED, RUNNING, 值班中, false",
        "NOT_YET, OVER, 已结束, false"
    })
    void agentSaysThatTheLineCanBeTakenUntilThatIsKnown(Check check, Stage stage, String state, boolean asked) {
        String html = page(AGENT, List.of(shift("agent1", null, check, stage)), Map.of());
        assertThat(html).contains(state, "/rota/s/hand-over");
        assertThat(html.contains("/rota/s/reached")).isEqualTo(asked);
        assertThat(html).doesNotContain("/rota/s/strike");
    }

    @Test
    void substituteWhoCameIsNamedAsOne() {
        assertThat(page(SUPERVISOR, List.of(shift("agent1", "agent2", Check.MISSED, Stage.RUNNING)), Map.of()))
                .contains("替班人值班")
                .doesNotContain("无人到岗");
    }

    @Test
    void substituteIsAskedTooAndNobodyElse() {
        assertThat(page(AGENT, List.of(shift("agent2", "agent1", Check.ASKED, Stage.PLANNED)), Map.of()))
                .contains("/rota/s/reached", "替班：王芳（agent1）", "我的");
        assertThat(page(AGENT, List.of(shift("agent2", "agent3", Check.ASKED, Stage.PLANNED)), Map.of()))
                .doesNotContain("/rota/s/reached", "/rota/s/hand-over", "我的");
    }

    @Test
    void supervisorPlansAndStrikesOffWhatHasNotBegun() {
        assertThat(page(SUPERVISOR, List.of(shift("agent1", null, Check.NOT_YET, Stage.PLANNED)), Map.of()))
                .contains("id=\"plan\"", "/rota/s/strike", "datetime-local", "label=\"王芳（agent1）\"")
                .doesNotContain("/rota/s/reached");
        assertThat(page(SUPERVISOR, List.of(shift("agent1", null, Check.NOT_YET, Stage.RUNNING)), Map.of()))
                .doesNotContain("/rota/s/strike");
    }

    @ParameterizedTest
    @EnumSource(RotaRefusal.class)
    void refusalStandsBesideItsField(RotaRefusal refusal) {
        String field = refusal.field() == null ? "" : refusal.field();
        String html = page(SUPERVISOR, List.of(), Map.of(field, "rota.refused." + refusal));
        assertThat(html).contains(field.isEmpty() ? "id=\"fault\"" : "id=\"" + field + "-fault\"");
    }

    @Test
    void typedTimesAreThoseOfChina() {
        Map<String, String> faults = new HashMap<>();
        Shift shift = typed("7303", " agent3 ", "", "2022-04-21T16:00", "2022-04-22T00:00")
                .shift(faults);
        assertThat(faults).isEmpty();
        assertThat(shift).isNotNull();
        assertThat(shift.from()).isEqualTo(NOW);
        assertThat(shift.until()).isEqualTo(NOW.plus(Duration.ofHours(8)));
        assertThat(shift.agent()).isEqualTo("agent3");
        assertThat(shift.substitute()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "7300, agent1, 2022-04-21T16:00, 2022-04-21T18:00, line",
        "7306, agent1, 2022-04-21T16:00, 2022-04-21T18:00, line",
        "x, agent1, 2022-04-21T16:00, 2022-04-21T18:00, line",
        "7301, '', 2022-04-21T16:00, 2022-04-21T18:00, agent",
        "7301, agent1, '', 2022-04-21T18:00, from",
        "7301, agent1, 2022-04-21T16:00, tomorrow, until",
        "7301, agent1, 2022-04-21T16:00, 2022-04-21T16:00, until"
    })
    void whatCannotBeReadIsNamed(String line, String agent, String from, String until, String field) {
        Map<String, String> faults = new HashMap<>();
        assertThat(typed(line, agent, "", from, until).shift(faults)).isNull();
        assertThat(faults).containsOnlyKeys(field);
    }

    @Test
    void nextShiftBeginsWithTheNextFullHour() {
        ShiftForm next = ShiftForm.next(Instant.parse("2022-04-21T08:59:59Z"));
        assertThat(next.from()).isEqualTo("2022-04-21T17:00");
        assertThat(next.until()).isEqualTo("2022-04-22T01:00");
    }

    private static ShiftForm typed(String line, String agent, String substitute, String from, String until) {
        return ShiftForm.typed(
                Map.of("line", line, "agent", agent, "substitute", substitute, "from", from, "until", until));
    }

    private static String page(Caller reader, List<Shift> shifts, Map<String, String> faults) {
        return show(
                "rota/rota",
                Map.of(
                        "shifts",
                        shifts.stream().map(shift -> ShiftRow.of(shift, reader)).toList(),
                        "lines",
                        List.of(ATTENDED, EMPTY),
                        "agents",
                        List.of("agent1"),
                        "plans",
                        reader.hasRole("SUPERVISOR"),
                        "form",
                        ShiftForm.next(NOW),
                        "faults",
                        faults));
    }

    private static Shift shift(String agent, @Nullable String substitute, Check check, Stage stage) {
        return new Shift("s", 7301, agent, substitute, NOW, NOW.plus(Duration.ofHours(8)), check, stage, "钥匙在抽屉");
    }

    private static Caller caller(String name, String role) {
        return new Caller(name, name, name, Set.of(role), null, null, List.of(), List.of());
    }
}
