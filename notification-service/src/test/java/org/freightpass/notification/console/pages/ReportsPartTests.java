package org.freightpass.notification.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.console.pages.PageFixtures.NOW;
import static org.freightpass.notification.console.pages.PageFixtures.show;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.notification.reports.ReportReading;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ToldReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reporter wrote, as agents see it beside a case. */
class ReportsPartTests {
    private static final ToldReport TOLD = new ToldReport(
            UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-111111111111"),
            NOW,
            "220302",
            "G102",
            "长春方向",
            "三人 <b>拦车</b>",
            "CP220302001",
            "吉A12345",
            "220104000001",
            "138-0013-8000",
            null);

    @Test
    void wordsAreEscapedAndTheTelephoneCanBeCalled() {
        assertThat(part(ReportReading.read(List.of(TOLD)), 1))
                .contains(
                        "三人 &lt;b&gt;拦车&lt;/b&gt;",
                        "href=\"tel:13800138000\"",
                        "吉林省四平市铁西区 G102 长春方向",
                        "吉A·12345",
                        "220104 000001",
                        "CP220302001")
                .doesNotContain("<b>拦车", "未在此显示");
    }

    @Test
    void howManyAreNotShownIsSaid() {
        assertThat(part(ReportReading.read(List.of(TOLD)), 3)).contains("另有 2 次举报未在此显示");
    }

    @Test
    void telephoneThatWasNotLeftIsToldFromOneThatIsDeleted() {
        assertThat(part(ReportReading.read(List.of(told(null))), 1))
                .contains("未留电话")
                .doesNotContain("tel:");
        assertThat(part(ReportReading.read(List.of(told(NOW))), 1))
                .contains("已过保存期限")
                .doesNotContain("tel:", "未留电话");
    }

    @Test
    void whatCannotBeReadSaysWhyAndWhatToDo() {
        assertThat(part(ReportReading.not(State.AWAY), 1)).contains("暂时读取不到");
        assertThat(part(ReportReading.not(State.SIGN_IN_AGAIN), 1))
                .contains("重新登录", "/reports/sign-in?back=/console?case%3D20220421-0001");
        assertThat(part(ReportReading.not(State.NOT_YOURS), 1)).contains("只有热线坐席和主管可以查看");
        assertThat(part(ReportReading.read(List.of()), 1)).contains("没有举报人写下的内容");
    }

    private static ToldReport told(@Nullable Instant deleted) {
        return new ToldReport(TOLD.id(), NOW, "220302", null, null, "x", null, null, null, null, deleted);
    }

    private static String part(ReportReading reading, int all) {
        return show(
                "console/reports",
                Map.of(
                        "reading",
                        reading,
                        "all",
                        all,
                        "back",
                        "/console?case=20220421-0001",
                        "number",
                        "20220421-0001"));
    }
}
