package org.freightpass.notification.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.console.pages.PageFixtures.ATTENDED;
import static org.freightpass.notification.console.pages.PageFixtures.EMPTY;
import static org.freightpass.notification.console.pages.PageFixtures.NOW;
import static org.freightpass.notification.console.pages.PageFixtures.row;
import static org.freightpass.notification.console.pages.PageFixtures.show;
import static org.freightpass.notification.console.pages.PageFixtures.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.notification.hotline.CaseState;
import org.freightpass.notification.hotline.Matter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console with what it shows. */
class ConsoleTemplatesTests {
    @Test
    void listShowsMineItsClockAndCount() {
        String html =
                show("console/list :: list", Map.of("cases", List.of(row(true, NOW.plusSeconds(300))), "account", "a"));
        assertThat(html).contains("运输受阻", "吉A·12345", "我的", "还有 5 分钟", "3 条报警", "data-number=\"20220421-0001\"");
        assertThat(show("console/list :: list", Map.of("cases", List.of()))).contains("没有待办事项");
    }

    @Test
    void consoleShowsLinesWithWhoSitsThere() {
        Map<String, Object> model =
                Map.of("cases", List.of(row(false, null)), "lines", List.of(ATTENDED, EMPTY), "account", "agent1");
        assertThat(show("console/console", model))
                .contains("<main", "console.js", "下岗", "上岗", "王芳（agent1）", "无人值守", "0431-85097302", "请选择一个事项");
    }

    @ParameterizedTest
    @EnumSource(CaseState.Status.class)
    void caseOffersWhatItsStateAllows(CaseState.Status status) {
        String html = show("console/case :: case", Map.of("shown", view(status), "faults", Map.of(), "text", ""));
        boolean live = status != CaseState.Status.RESOLVED && status != CaseState.Status.CLOSED;
        assertThat(html.contains("id=\"acknowledge\"")).isEqualTo(live);
        assertThat(html.contains("value=\"REOPEN\"")).isEqualTo(!live);
        assertThat(html.contains("value=\"REPLY\"")).isEqualTo(status == CaseState.Status.WAITING);
        assertThat(html).contains("首次答复", "当日办结", "13800138000", "四平", "hx-post=\"/console/cases/20220421-0001\"");
    }

    @Test
    void caseShowsVehicleAndPassOfTheAlertsThatJoined() {
        Map<String, Object> model = Map.of("shown", view(CaseState.Status.OPEN), "faults", Map.of(), "text", "");
        assertThat(show("console/case :: live", model))
                .contains("并入的 2 条报警", "吉B·54321", "220204 000007", "held at the bridge", "no plate told")
                .doesNotContain("另有");
    }

    @Test
    void caseOffersItsEvidenceForDownload() {
        Map<String, Object> model = Map.of("shown", view(CaseState.Status.OPEN), "faults", Map.of(), "text", "");
        assertThat(show("console/case :: live", model))
                .contains(
                        "佐证材料",
                        "核酸 &lt;1&gt;.pdf",
                        "3 KB",
                        "来电人",
                        "href=\"/console/cases/20220421-0001/evidence/6f1c1a52-0b5c-4c8e-9a53-111111111111\"");
    }

    @Test
    void caseShowsWhatIsWrongAndKeepsTheWords() {
        String html = show(
                "console/case :: case",
                Map.of(
                        "shown",
                        view(CaseState.Status.OPEN),
                        "faults",
                        Map.of("act-text", "console.refused.NOT_ACKNOWLEDGED"),
                        "text",
                        "on <their> way"));
        assertThat(html).contains("请先接手", "on &lt;their&gt; way");
        assertThat(show("console/case :: case", Map.of("faults", Map.of(), "text", "")))
                .contains("没有这个事项");
    }

    @Test
    void callKeepsWhatWasTypedBesideItsFaults() {
        CallForm typed = new CallForm(
                Matter.Kind.HEALTH_CODE_APPEAL,
                "x",
                "韩",
                "abc",
                "吉A1",
                null,
                null,
                null,
                null,
                Matter.Particulars.Appeal.Way.EVIDENCE,
                "一汽",
                3,
                50);
        Map<String, Object> model = Map.of(
                "call", typed,
                "kinds", Set.of(Matter.Kind.HEALTH_CODE_APPEAL, Matter.Kind.OTHER),
                "faults", Map.of("plate", "console.fault.plate", "persons", "console.fault.persons"));
        assertThat(show("console/call :: call", model))
                .contains("请输入完整车牌", "value=\"吉A1\"", "人数为 1 到 10000", "value=\"一汽\"", "hx-get=\"/console/known\"");
        assertThat(show("console/call :: call", Map.of("call", CallForm.EMPTY, "kinds", Set.of(), "faults", Map.of())))
                .contains("hx-post=\"/console/call\"");
    }
}
