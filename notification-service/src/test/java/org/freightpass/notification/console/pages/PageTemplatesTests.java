package org.freightpass.notification.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.Figure;
import org.freightpass.notification.clocks.CaseClock;
import org.freightpass.notification.clocks.Promise;
import org.freightpass.notification.console.ConsoleRule.Urgency;
import org.freightpass.notification.console.DeskCase;
import org.freightpass.notification.console.LookingOn.Wall;
import org.freightpass.notification.console.pages.CaseViews.ClockView;
import org.freightpass.notification.console.pages.CaseViews.Row;
import org.freightpass.notification.console.pages.CaseViews.View;
import org.freightpass.notification.following.FollowedCase;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseState;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.Line;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.knowing.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template with what it shows, in both languages; texts that are missing show as question marks. */
class PageTemplatesTests {
    private static final Instant NOW = Instant.parse("2022-04-21T08:00:00Z");
    private static final Line ATTENDED = new Line(new LineNumber(7301), "0431", "85097301", "agent1", NOW, 1, 1);
    private static final Line EMPTY = new Line(new LineNumber(7302), "0431", "85097302", null, null, 0, 0);

    private Templates templates = new Templates(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void givenTemplates() {
        templates = new Templates(Clock.fixed(NOW, ZoneOffset.UTC));
    }

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
                .contains("<main", "console.js", "下岗", "上岗", "无人值守", "0431-85097302", "请选择一个事项");
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

    @Test
    void knownShowsPassesApplicationsAndCases() {
        Known known = new Known(
                List.of(new Known.Pass(
                        "220104000001",
                        1,
                        "UNIFIED",
                        "ACTIVE",
                        "吉A12345",
                        "220104",
                        "220204",
                        NOW,
                        NOW,
                        "220104",
                        "f",
                        "一汽物流",
                        null,
                        NOW)),
                List.of(new Known.Application(
                        "a",
                        1,
                        "IN_REVIEW",
                        "吉A12345",
                        "LIVING",
                        "220104",
                        "220204",
                        "IIT",
                        "220104",
                        null,
                        null,
                        null,
                        NOW)),
                List.of(new Known.EarlierCase("20220420-0009", "OTHER", "CLOSED", 7301, NOW, null, "x")));
        assertThat(show("console/known :: known", Map.of("known", known)))
                .contains("220104 000001", "一汽物流", "审核中", "20220420-0009", "有效");
        assertThat(show("console/known :: known", Map.of("known", new Known(List.of(), List.of(), List.of()))))
                .contains("系统里没有");
        assertThat(show("console/known :: known", Map.of())).contains("输入车牌或证号后");
    }

    @Test
    void wallShowsLinesCountiesAndClocks() {
        Map<String, Object> model = Map.of(
                "lines", List.of(ATTENDED, EMPTY),
                "counties", List.of(new WallController.County("四平市", 3, 3), new WallController.County("?", 1, 3)),
                "oldest", List.of(row(false, NOW.minusSeconds(600))),
                "wall", new Wall(List.of(), List.of(), 4, 2));
        assertThat(show("console/wall", model)).contains("四平市", "地点不明", "已过 10 分钟", "无人值守", "1 件在线");
        assertThat(show("console/wall :: parts", model)).doesNotContain("<html").contains("7301");
    }

    @Test
    void callersPageAsksThenShows() {
        assertThat(show("case/case", Map.of("number", "", "telephone", "", "fault", "case.fault.unknown")))
                .contains("没有这个编号和电话", "name=\"telephone\"");
        FollowedCase followed = new FollowedCase(
                "20220421-0001",
                "BLOCKED_TRANSPORT",
                "WAITING",
                NOW,
                "0431-85097301",
                NOW,
                NOW,
                null,
                List.of(new FollowedCase.Message(NOW, "ASKED", "which exit?")));
        assertThat(show("case/case", Map.of("number", "n", "telephone", "t", "followed", followed)))
                .contains("等您回复", "which exit?", "tel:0431-85097301", "value=\"REPLY\"");
    }

    @Test
    void briefingShowsEveryFigure() {
        Briefing briefing = new Briefing(
                LocalDate.of(2022, 4, 21),
                NOW,
                true,
                true,
                Map.of(Figure.PASSES, 7L),
                List.of(new Briefing.Row("220104", "吉林省长春市朝阳区", Map.of(Figure.PASSES, 7L))),
                List.of(new Briefing.EnterpriseDifficulty(
                        "20220421-0002", "一汽", 50, "ENTERPRISE_DIFFICULTY", "220104", "parts", "OPEN", NOW, null)));
        assertThat(show("briefing/briefing", Map.of("briefing", briefing, "figures", Figure.values())))
                .contains("朝阳区", "<td>7</td>", "全天", "一汽", "briefings/2022-04-21/csv");
    }

    private String show(String view, Map<String, Object> model) {
        String english = templates.render(view, model, Locale.ENGLISH);
        String chinese = templates.render(view, model, Locale.SIMPLIFIED_CHINESE);
        assertThat(english + chinese).doesNotContain("??");
        return chinese;
    }

    private static Row row(boolean mine, @Nullable Instant due) {
        DeskCase shown = new DeskCase(
                "20220421-0001",
                7301,
                "BLOCKED_TRANSPORT",
                "OPEN",
                null,
                null,
                "220302",
                null,
                "吉A12345",
                "held",
                3,
                NOW,
                due);
        return new Row(shown, mine, Urgency.PRESSING, "BAD", "四平市");
    }

    private static View view(CaseState.Status status) {
        CaseState state =
                switch (status) {
                    case OPEN -> new CaseState.Open(0);
                    case ACKNOWLEDGED -> new CaseState.Acknowledged("a");
                    case ASSIGNED -> new CaseState.Assigned("a", new Assignee(Assignee.Party.DEPARTMENT, "IIT"));
                    case WAITING -> new CaseState.Waiting("a");
                    case RESOLVED -> new CaseState.Resolved("a", Outcome.REFERRED, NOW);
                    case CLOSED -> new CaseState.Closed("a", Outcome.REFERRED, NOW);
                };
        Matter matter = new Matter(
                Matter.Kind.BLOCKED_TRANSPORT,
                NOW,
                new DivisionCode("220302"),
                null,
                null,
                new Plate("吉A12345"),
                new PassNumber("220104000001"),
                null,
                "held");
        HotlineCase subject = new HotlineCase(
                new CaseNumber("20220421-0001"),
                new LineNumber(7301),
                new LineNumber(7301),
                matter,
                state,
                NOW,
                "a",
                NOW.plus(Duration.ofMinutes(5)),
                2,
                null,
                new HotlineCase.CallingParty("韩", "13800138000"),
                new Origin(Origin.Source.CALL, null));
        CaseClock answer = new CaseClock("c", Promise.ANSWER, CaseClock.State.KEPT, NOW, 0, null, null);
        CaseClock solution = new CaseClock("c", Promise.SOLUTION, CaseClock.State.RUNNING, NOW, 0, null, NOW);
        return new View(
                subject,
                status.name(),
                "WAIT",
                state.live(),
                state.holder().orElse(null),
                null,
                "吉林省四平市铁西区",
                List.of(new ClockView(answer, Urgency.CALM, "GOOD"), new ClockView(solution, Urgency.LATE, "BAD")),
                List.of(new LogEntry(NOW, "system", Action.OPENED, "held")));
    }
}
