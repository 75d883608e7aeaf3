package org.freightpass.system.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two agents at once, each at a screen of their own, a supervisor before the wall, a caller at home. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunningSystem system;
    private Screen screen;

    @BeforeAll
    void givenBrowser(LocalStack running) {
        Chromium.orSkip();
        system = new RunningSystem(running.addresses(), PATIENCE);
        screen = Screen.of(running.addresses().notification());
    }

    @AfterAll
    void close() {
        if (screen != null) {
            screen.close();
            system.close();
        }
    }

    /** A line with a case on it passes the next one on: each test begins with quiet lines. */
    @BeforeEach
    void givenQuietLines() {
        for (String status : List.of("OPEN", "ACKNOWLEDGED")) {
            Answer page = system.notification().get("supervisor", "/cases?limit=200&status=" + status);
            for (JsonNode one : page.expect(200).body().path("items")) {
                String path = "/cases/" + one.path("number").asString();
                system.notification().post("supervisor", path + "/acknowledge", Map.of());
                system.notification()
                        .post("supervisor", path + "/resolve", Map.of("outcome", "UNFOUNDED", "text", "quiet"))
                        .expect(200);
            }
        }
    }

    @Test
    void twoAgentsSeeTheirCasesComeInLiveAndWorkThemByKeyboard() {
        Page first = givenOnDuty("agent1");
        Page second = givenOnDuty("agent2");
        int firstHeard = Screen.sounded(first);
        int secondHeard = Screen.sounded(second);

        String changchun = givenCase("220104", null);
        assertThat(Screen.row(first, changchun)).isVisible();
        String jilin = givenCase("220204", null);
        assertThat(Screen.row(second, jilin)).isVisible();
        assertThat(Screen.row(first, jilin)).hasCount(0);
        assertThat(Screen.row(second, changchun)).hasCount(0);
        assertThat(Screen.sounded(first)).isEqualTo(firstHeard + 1);
        assertThat(Screen.sounded(second)).isEqualTo(secondHeard + 1);

        Screen.row(first, changchun).focus();
        first.keyboard().press("Enter");
        assertThat(first.locator("#case-live")).containsText("待接手");
        first.keyboard().press("a");
        assertThat(first.locator("#case-agent")).hasText("王芳（agent1）");
        first.keyboard().press("t");
        first.keyboard().type("已联系交警，半小时内放行");
        first.keyboard().press("Control+Enter");
        assertThat(first.locator("#case-log")).containsText("已联系交警");
        assertThat(first.locator(".clocks")).containsText("按时");

        system.notification()
                .post("supervisor", "/cases/" + changchun + "/note", Map.of("text", "厅里已知"))
                .expect(200);
        assertThat(first.locator("#case-log")).containsText("厅里已知");

        first.locator("#act-text").fill("车辆已放行");
        first.locator("#act-outcome").selectOption("PASSAGE_GRANTED");
        first.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("办结").setExact(true))
                .click();
        assertThat(first.locator("#case-live")).containsText("已办结");
        assertThat(Screen.row(first, changchun)).hasCount(0);
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void typingAPlateFillsInWhatIsKnownAndFaultsKeepWhatWasTyped() {
        String earlier = givenCase("220104", "吉A91777");
        Page page = screen.signedIn("agent1", "/console");
        page.keyboard().press("n");
        page.locator("#plate").pressSequentially("吉A91777");
        assertThat(page.locator("#known")).containsText(earlier);
        page.locator("#callerTelephone").fill("abc");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".call-form")).containsText("请输入 5 到 20 位电话号码");
        assertThat(page.locator(".call-form")).containsText("这里不能为空");
        assertThat(page.locator("#plate")).hasValue("吉A91777");
        page.locator("#callerTelephone").fill("13800138777");
        page.locator("#text").fill("在高速出口被拦");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#case-live")).containsText("在高速出口被拦");
    }

    @Test
    void secondWhoTakesACaseIsToldThatItIsTaken() {
        String number = givenCase("220104", null);
        system.notification()
                .post("supervisor", "/cases/" + number + "/acknowledge", Map.of())
                .expect(200);
        Page page = screen.signedIn("agent1", "/console");
        page.navigate(page.url() + "?case=" + number);
        page.keyboard().press("a");
        assertThat(page.locator("#act-fault")).containsText("已有人接手");
    }

    @Test
    void callerFollowsACaseWithItsNumberAndTelephone() {
        String number = givenCase("220104", null);
        Page page = screen.open("/case");
        page.fill("#number", number);
        page.fill("#telephone", "13900139999");
        page.keyboard().press("Enter");
        assertThat(page.locator("#fault")).containsText("没有这个编号和电话");
        page.fill("#telephone", "138-0013-8000");
        page.keyboard().press("Enter");
        assertThat(page.locator("#followed-number")).hasText(number);
        assertThat(page.locator("#followed-status")).containsText("等待接手");
        page.fill("#text", "还在等");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("关闭"))
                .click();
        assertThat(page.locator("#followed-status")).containsText("已关闭");
    }

    @Test
    void wallShowsLinesAndCountsLiveAndNoCaller() {
        Page wall = screen.signedIn("supervisor", "/wall");
        assertThat(wall.locator(".wall-line")).hasCount(5);
        String number = givenCase("220303", null);
        assertThat(wall.locator("#wall")).containsText(number);
        assertThat(wall.locator("#wall")).containsText("四平市");
        assertThat(wall.locator("#wall")).not().containsText("13800138000");
    }

    @Test
    void briefingIsAPageThatPrints() {
        Page page = screen.signedIn("supervisor", "/wall");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("日调度"))
                .click();
        assertThat(page.locator("#figures tfoot")).containsText("合计");
        assertThat(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))).hasSizeGreaterThan(1000);
        assertThat(page.request().get(page.url() + "/csv").text()).contains("合计 total");
    }

    private Page givenOnDuty(String account) {
        Page page = screen.signedIn(account, "/console");
        if (page.getByText("上岗").count() > 0) {
            page.getByText("上岗").first().click();
        }
        assertThat(page.getByText("下岗")).isVisible();
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");
        return page;
    }

    private String givenCase(String county, @Nullable String plate) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "kind", "BLOCKED_TRANSPORT",
                "text", "在 " + county + " 受阻",
                "county", county,
                "callerName", "韩梅梅",
                "callerTelephone", "13800138000"));
        if (plate != null) {
            told.put("plate", plate);
        }
        return system.notification()
                .post("supervisor", "/cases", told)
                .expect(201)
                .text("number");
    }
}
