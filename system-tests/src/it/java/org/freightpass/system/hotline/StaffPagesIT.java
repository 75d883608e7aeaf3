package org.freightpass.system.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rota, accountability and the channels, as agents and supervisors use them in a browser. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private RunningSystem system;
    private Screen screen;

    @BeforeAll
    void givenBrowser(LocalStack running) {
        Optional<Path> chromium = Screen.chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "skipped: no Chromium on the PATH (Debian: apt-get install chromium fonts-noto-cjk)");
        system = new RunningSystem(running.addresses(), PATIENCE);
        screen = Screen.on(chromium.orElseThrow(), running.addresses().notification());
    }

    @AfterAll
    void close() {
        if (screen != null) {
            screen.close();
            system.close();
        }
    }

    @Test
    void shiftIsPlannedTakenHandedOverAndStruckOff() {
        Page supervisor = screen.signedIn("supervisor", "/rota");
        LocalDateTime from = LocalDateTime.now(CHINA).plusDays(2).truncatedTo(ChronoUnit.MINUTES);
        plan(supervisor, from, from.plusMinutes(14));
        assertThat(supervisor.locator("#until-fault")).containsText("15 分钟到 24 小时");
        assertThat(supervisor.locator("#agent")).hasValue("agent5");
        plan(supervisor, from, from.plusMinutes(15));
        assertThat(supervisor.locator(".field-fault")).hasCount(0);

        Page agent = screen.signedIn("agent5", "/rota");
        assertThat(agent.locator("#plan")).hasCount(0);
        Locator shift = agent.locator("#shifts li").last();
        assertThat(shift).containsText("未到确认时间");
        shift.locator("form[action$=reached] button").click();
        assertThat(shift).containsText("已确认能到岗");
        shift.locator(".hand-over input[name=text]").fill("登记本在抽屉里");
        shift.locator(".hand-over button").click();
        assertThat(shift).containsText("登记本在抽屉里");

        supervisor.reload();
        int before = supervisor.locator("#shifts li").count();
        supervisor
                .locator("#shifts li")
                .last()
                .locator("form[action$=strike] button")
                .click();
        assertThat(supervisor.locator("#shifts li")).hasCount(before - 1);
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void reportedCheckpointIsConfirmedWithWordsAndItsChainGrows() {
        String road = "G" + (1000 + Instant.now().getEpochSecond() % 8000);
        system.checkpoint()
                .post("firm1", "/checkpoints/reports", Map.of("county", "220182", "road", road, "description", "土堆拦路"))
                .expect(201);
        Page agent = screen.signedIn("agent1", "/accountability");
        Locator matter = agent.locator("#matters a", new Page.LocatorOptions().setHasText(road));
        for (int looks = 0; looks < 60 && matter.count() == 0; looks++) {
            agent.waitForTimeout(500);
            agent.reload();
        }
        matter.click();
        assertThat(agent.locator("#stage")).containsText("待核实");
        assertThat(agent.locator("#chain li")).hasCount(1);
        assertThat(agent.locator("fieldset")).hasCount(0);
        agent.fill("#text", "土堆仍在，无人值守");
        agent.locator("#act button.btn-primary").click();
        assertThat(agent.locator("#stage")).containsText("已核实");
        assertThat(agent.locator("#chain")).containsText("土堆仍在");
        assertThat(agent.locator("#act")).hasCount(0);
        assertThat(screen.violations(agent)).isEmpty();

        Page supervisor = screen.signedIn("supervisor", "/accountability");
        supervisor.navigate(agent.url());
        supervisor.fill("#text", "三日内书面说明");
        supervisor.fill("#unit-typed", "榆树市公安局");
        supervisor.locator("fieldset button").click();
        assertThat(supervisor.locator("#unit")).hasText("榆树市公安局");
        assertThat(supervisor.locator("#chain li")).hasCount(3);
        screen.picture(supervisor, "accountability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rota", "/accountability", "/channels"})
    void pagesAreLawfulInBothLanguagesAndNoFirmSeesThem(String path) {
        Page page = screen.signedIn("supervisor", path);
        screen.picture(page, "staff" + path.replace('/', '-'));
        assertThat(screen.violations(page)).isEmpty();
        assertThat(screen.errors()).isEmpty();
        Page firm = screen.signedIn("firm1", "/notices");
        assertThat(firm.request().get(page.url().replaceAll("\\?.*", "")).status())
                .isEqualTo(403);
        assertThat(firm.locator("nav.site-nav")).not().containsText("排班");
    }

    @Test
    void channelsShowEveryWay() {
        Page page = screen.signedIn("agent1", "/channels");
        assertThat(page.locator("#ways section")).hasCount(4);
        assertThat(page.locator("[data-way=sms-second]")).containsText("second");
        assertThat(page.locator("#open tbody tr")).hasCount(3);
    }

    private static void plan(Page page, LocalDateTime from, LocalDateTime until) {
        page.selectOption("#line", "7305");
        page.fill("#agent", "agent5");
        page.fill("#from", from.toString());
        page.fill("#until", until.toString());
        page.locator("#plan button").click();
    }
}
