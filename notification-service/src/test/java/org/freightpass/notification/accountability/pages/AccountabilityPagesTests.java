package org.freightpass.notification.accountability.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.console.pages.PageFixtures.NOW;
import static org.freightpass.notification.console.pages.PageFixtures.show;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.accountability.AccountabilityRule;
import org.freightpass.notification.accountability.Removal;
import org.freightpass.notification.accountability.Removal.Stage;
import org.freightpass.notification.accountability.Removal.Step;
import org.freightpass.notification.accountability.Removal.Step.What;
import org.freightpass.notification.accountability.pages.AccountabilityPages.Row;
import org.freightpass.notification.reports.ReportReading;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ToldReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountabilityPagesTests {
    private static final UUID ID = UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-111111111111");
    private static final String CODE = "CP220302001";

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageHasItsWordInTheList(Stage stage) {
        assertThat(list(matter(stage, CODE, null))).contains("class=\"state state-", "四平东", "铁西区");
    }

    @Test
    void matterWithoutACheckpointIsNamedByItsPlaceAndNotByItsKey() {
        assertThat(list(matter(Stage.REPORTED, null, null)))
                .contains("吉林省四平市铁西区 G102")
                .doesNotContain("county 220302");
    }

    @Test
    void overdueIsACaseUntilItIsConcluded() {
        assertThat(list(matter(Stage.ORDERED, CODE, NOW))).contains("逾期追责", "期限");
        assertThat(list(matter(Stage.ORDERED, CODE, null))).doesNotContain("state-bad");
        assertThat(show("accountability/list", Map.of("rows", List.of(), "overdue", true)))
                .contains("没有事项");
    }

    @Test
    void chainSaysWhatWhoAndWhatWasTyped() {
        List<Step> chain = Arrays.stream(What.values())
                .map(what -> new Step(
                        NOW,
                        what == What.OVERDUE ? "system" : "supervisor",
                        what,
                        "of <them>",
                        what == What.OVERDUE ? Sentence.DEADLINE_PASSED.of() : null,
                        what == What.DECIDED ? "铁西区公安分局" : null,
                        what == What.DECIDED ? NOW : null))
                .toList();
        assertThat(one(matter(Stage.REMOVED, CODE, NOW), chain, true, null))
                .contains("of &lt;them&gt;", "撤除期限已过。", "系统", "铁西区公安分局", "结案", "照片存于登记簿");
    }

    @Test
    void reportsStandBeforeTheChainWhereThereAreAny() {
        ToldReport told =
                new ToldReport(ID, NOW, "220302", "G102", null, "三人 <b>拦车</b>", null, null, null, "13800138000", null);
        String page = one(matter(Stage.REPORTED, CODE, null), List.of(), ReportReading.read(List.of(told)));
        assertThat(page)
                .contains("三人 &lt;b&gt;拦车&lt;/b&gt;", "href=\"tel:13800138000\"", "另有 1 次举报未在此显示")
                .containsSubsequence("id=\"reports\"", "id=\"chain\"");
    }

    @Test
    void pageIsWholeWhereReportsCannotBeRead() {
        assertThat(one(matter(Stage.REPORTED, CODE, null), List.of(), ReportReading.not(State.AWAY)))
                .contains("暂时读取不到", "id=\"chain\"", "id=\"unit\"");
        assertThat(one(matter(Stage.REPORTED, CODE, null), List.of(), ReportReading.not(State.SIGN_IN_AGAIN)))
                .contains("/reports/sign-in?back=/accountability/" + ID);
    }

    @Test
    void whoMayNotDecideSeesNoForm() {
        assertThat(one(matter(Stage.ORDERED, CODE, null), List.of(), false, null))
                .doesNotContain("<form method=\"post\" id=\"act\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountabilityRule.class,
            names = {"JUDGING", "CONCLUSION", "DECISION"})
    void refusalStandsBesideTheWords(AccountabilityRule rule) {
        assertThat(one(matter(Stage.ORDERED, CODE, null), List.of(), true, "accountability.fault." + rule))
                .contains("id=\"text-fault\"");
    }

    private static String list(Removal matter) {
        return show("accountability/list", Map.of("rows", List.of(Row.of(matter)), "overdue", false));
    }

    private static String one(Removal matter, List<Step> chain, boolean decides, @Nullable String fault) {
        return show("accountability/one", model(matter, chain, decides, fault, ReportReading.read(List.of())));
    }

    private static String one(Removal matter, List<Step> chain, ReportReading reading) {
        return show("accountability/one", model(matter, chain, false, null, reading));
    }

    private static Map<String, Object> model(
            Removal matter, List<Step> chain, boolean decides, @Nullable String fault, ReportReading reading) {
        Map<String, Object> model = new HashMap<>();
        model.put("reading", reading);
        model.put("back", "/accountability/" + ID);
        model.put("row", Row.of(matter));
        model.put("chain", chain);
        model.put("judges", false);
        model.put("decides", decides);
        model.put("concludes", decides);
        model.put("text", "");
        model.put("fault", fault);
        return model;
    }

    private static Removal matter(Stage stage, @Nullable String checkpoint, @Nullable Instant overdue) {
        return new Removal(
                ID,
                checkpoint == null ? "county 220302 road G102" : checkpoint,
                checkpoint,
                "220302",
                "G102",
                checkpoint == null ? "county 220302 road G102" : "四平东",
                stage,
                2,
                1,
                "吉林省四平市铁西区人民政府",
                NOW,
                stage == Stage.REMOVED ? NOW : null,
                overdue,
                null,
                NOW);
    }
}
