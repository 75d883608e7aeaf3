package org.freightpass.notification.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.console.pages.PageFixtures.ATTENDED;
import static org.freightpass.notification.console.pages.PageFixtures.EMPTY;
import static org.freightpass.notification.console.pages.PageFixtures.NOW;
import static org.freightpass.notification.console.pages.PageFixtures.row;
import static org.freightpass.notification.console.pages.PageFixtures.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.Figure;
import org.freightpass.notification.console.LookingOn.Wall;
import org.freightpass.notification.following.FollowedCase;
import org.freightpass.notification.knowing.Known;
import org.junit.jupiter.api.Test;

/** The other pages with what they show. */
class PageTemplatesTests {
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
                .contains("220104 000001 77", "一汽物流", "审核中", "20220420-0009", "有效");
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
                "map", WallMap.of(List.of(Map.entry("220302", 3), Map.entry("000000", 1))),
                "wall", new Wall(List.of(), List.of(), 4, 2));
        assertThat(show("console/wall", model))
                .contains("四平市：3 件在办", "外省或地点不明：1 件在办", "四平市", "地点不明", "已过 10 分钟", "王芳（agent1）", "无人值守", "1 件在线");
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
}
