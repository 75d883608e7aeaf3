package org.freightpass.system.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterAll;
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
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String KEEPER = "op-transport-province";
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nphotograph".getBytes(StandardCharsets.ISO_8859_1);
    private static final String COUNTY = "220302";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

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
        assertThat(shift).containsText("陈静（agent5）");
        screen.picture(agent, "rota-shift");

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
    void reportedCheckpointIsConfirmedWithWordsAndItsChainGrows() throws InterruptedException {
        String road = "G" + (5000 + Instant.now().getEpochSecond() % 4000);
        report(Map.of("county", "220182", "road", road, "description", "土堆拦路"));
        Page agent = screen.signedIn("agent1", "/accountability");
        open(agent, road, "REPORTED");
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

    @Test
    void whoJudgesReadsTheReporterAndCanCallThemAndNobodyElseDoes() throws InterruptedException {
        String code = registered();
        String report = report(Map.of(
                "county",
                COUNTY,
                "checkpoint",
                code,
                "road",
                "G102",
                "direction",
                "长春方向",
                "plate",
                "吉C12345",
                "description",
                "三名男子用<b>水马</b>拦住去路，\n要求出示本地证明。",
                "reporterTelephone",
                "138 0013 8000"));
        Page agent = screen.signedIn("agent3", "/accountability");
        open(agent, code, "REPORTED");
        thenReporterIsRead(agent.locator("#reports"));
        screen.picture(agent, "accountability-report");
        assertThat(system.checkpoint()
                        .get("admin", "/checkpoints/reports/" + report + "/readings")
                        .expect(200)
                        .body()
                        .toString())
                .contains("agent3");

        Page console = screen.signedIn("supervisor", "/console?case=" + caseOf(code));
        thenReporterIsRead(console.locator("#case-reports"));
        screen.picture(console, "console-report");

        Page admin = screen.signedIn("admin", "/accountability");
        admin.navigate(agent.url());
        assertThat(admin.locator("#reports")).containsText("只有热线坐席和主管可以查看");
        assertThat(admin.locator("main")).not().containsText("8000");
        Page firm = screen.signedIn("firm1", "/notices");
        assertThat(firm.request().get(agent.url()).status()).isEqualTo(403);
        assertThat(screen.violations(agent)).isEmpty();
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void whoSignedOutElsewhereSignsInAgainAndIsBackAtTheReport() throws InterruptedException {
        String code = registered();
        report(Map.of(
                "county",
                COUNTY,
                "checkpoint",
                code,
                "description",
                "三名男子用<b>水马</b>拦住去路",
                "reporterTelephone",
                "138 0013 8000"));
        Page agent = screen.signedIn("agent4", "/accountability");
        open(agent, code, "REPORTED");
        String matter = agent.url();
        screen.signedIn("agent4", "/accountability")
                .locator("form[action$=signout] button")
                .click();
        agent.waitForCondition(() -> {
            agent.reload();
            return agent.locator("#reports a[href*=sign-in]").isVisible();
        });
        assertThat(agent.locator("#reports")).not().containsText("8000");
        assertThat(agent.locator("#chain li")).hasCount(1);
        screen.picture(agent, "accountability-report-again");

        agent.locator("#reports a[href*=sign-in]").click();
        agent.waitForURL(matter);
        thenReporterIsRead(agent.locator("#reports"));
        assertThat(screen.errors()).isEmpty();
    }

    /** Words as they were typed, and a telephone that a tap calls. */
    private static void thenReporterIsRead(Locator reports) {
        assertThat(reports).containsText("用<b>水马</b>拦住去路");
        assertThat(reports.locator("a[href^='tel:']")).hasText("138 0013 8000");
        assertThat(reports.locator("a[href^='tel:']")).hasAttribute("href", "tel:13800138000");
        assertThat(reports).containsText("四平市铁西区");
    }

    private String caseOf(String checkpoint) throws InterruptedException {
        Answer cases = Await.until(
                "a case of " + checkpoint,
                PATIENCE,
                BETWEEN_LOOKS,
                () -> system.notification().get("supervisor", "/cases?limit=200"),
                answer -> caseOf(checkpoint, answer).isPresent());
        return caseOf(checkpoint, cases).orElseThrow();
    }

    private static Optional<String> caseOf(String checkpoint, Answer cases) {
        return cases.body()
                .path("items")
                .valueStream()
                .filter(item -> checkpoint.equals(item.path("checkpoint").asString("")))
                .map(item -> item.path("number").asString(""))
                .findFirst();
    }

    @Test
    void reportedCheckpointIsDismissedWithWordsAndALaterReportIsAnotherMatter() throws InterruptedException {
        String road = "G" + (1000 + Instant.now().getEpochSecond() % 4000);
        report(Map.of("county", "220182", "road", road, "description", "路边有一堆土"));
        Page agent = screen.signedIn("agent2", "/accountability");
        open(agent, road, "REPORTED");
        agent.fill("#text", "   ");
        agent.getByText("不成立", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(agent.locator("#text-fault")).containsText("请写明理由");
        assertThat(agent.locator("#stage")).containsText("待核实");
        agent.fill("#text", "是农户自家的土堆，不挡路");
        agent.getByText("不成立", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(agent.locator("#stage")).containsText("不成立");
        assertThat(agent.locator("#chain li").last()).containsText("是农户自家的土堆，不挡路");
        assertThat(agent.locator("#act")).hasCount(0);
        screen.picture(agent, "accountability-dismissed");

        report(Map.of("county", "220182", "road", road, "description", "又堆起来了"));
        await(road, "REPORTED");
        agent.locator("main a[href='/accountability']").click();
        assertThat(matters(agent, road)).hasCount(2);
        assertThat(matters(agent, road).first()).containsText("待核实");
        assertThat(matters(agent, road).last()).containsText("不成立");
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void confirmedCheckpointIsOrderedAwayByATimeAndRemovedWithEvidence() throws InterruptedException {
        String code = registered();
        report(Map.of("county", COUNTY, "checkpoint", code, "description", "没有批文的检查站"));
        Page agent = screen.signedIn("agent1", "/accountability");
        open(agent, code, "REPORTED");
        agent.fill("#text", "现场核实：无批文");
        agent.locator("#act button.btn-primary").click();
        assertThat(agent.locator("#stage")).containsText("已核实");
        assertThat(agent.locator("#overdue")).hasCount(0);

        LocalDateTime by = LocalDateTime.now(CHINA).plusDays(1).withHour(17).withMinute(0);
        order(code, by.atZone(CHINA).toInstant());
        await(code, "ORDERED");
        agent.reload();
        assertThat(agent.locator("#stage")).containsText("已责令撤除");
        assertThat(agent.locator("#chain li").last()).containsText("17:00");
        assertThat(agent.locator("#chain li").last()).containsText("未经批准");
        assertThat(agent.locator(".facts .due")).isVisible();
        screen.picture(agent, "accountability-ordered");

        remove(code);
        await(code, "REMOVED");
        agent.reload();
        assertThat(agent.locator("#stage")).containsText("已撤除");
        assertThat(agent.locator(".facts")).containsText("照片存于登记簿");
        assertThat(agent.locator("#overdue")).hasCount(0);
        assertThat(agent.locator("#chain li")).hasCount(4);
        screen.picture(agent, "accountability-removed");
        assertThat(screen.violations(agent)).isEmpty();
    }

    @Test
    void checkpointThatStillStandsAfterItsDeadlineIsDecidedUponAndConcluded() throws InterruptedException {
        String code = registered();
        order(code, Instant.now().plusSeconds(15));
        Page supervisor = screen.signedIn("supervisor", "/accountability?overdue=true");
        Await.until(
                code + " overdue",
                PATIENCE,
                BETWEEN_LOOKS,
                () -> system.notification().get("supervisor", "/accountability?overdue=true&limit=200"),
                answer -> answer.body()
                        .path("items")
                        .findValuesAsString("checkpoint")
                        .contains(code));
        supervisor.reload();
        matters(supervisor, code).locator("a").click();
        assertThat(supervisor.locator("#overdue")).containsText("逾期追责");
        assertThat(supervisor.locator("#unit")).containsText("人民政府");
        supervisor.fill("#text", "责令三日内书面说明");
        supervisor.fill("#unit-typed", "四平市公安局铁西分局");
        supervisor.fill(
                "#deadline",
                LocalDateTime.now(CHINA)
                        .plusDays(3)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        supervisor.locator("fieldset button").click();
        assertThat(supervisor.locator("#unit")).hasText("四平市公安局铁西分局");
        assertThat(supervisor.locator("button[formaction$=conclude]")).hasCount(0);
        screen.picture(supervisor, "accountability-overdue");

        remove(code);
        await(code, "REMOVED");
        supervisor.reload();
        assertThat(supervisor.locator("#stage")).containsText("已撤除");
        assertThat(supervisor.locator("#overdue")).containsText("逾期追责");
        supervisor.fill("#text", "分管负责人已作书面检查");
        supervisor.locator("button[formaction$=conclude]").click();
        assertThat(supervisor.locator("#overdue")).containsText("追责已结");
        assertThat(supervisor.locator("button[formaction$=conclude]")).hasCount(0);
        assertThat(supervisor.locator("#chain li").evaluateAll("steps => steps.map(step => step.dataset.what).join()"))
                .isEqualTo("ORDERED,OVERDUE,DECIDED,REMOVED,CONCLUDED");
        assertThat(supervisor.locator("#act")).hasCount(0);
        screen.picture(supervisor, "accountability-concluded");
        supervisor.navigate(supervisor.url() + "?lang=en");
        assertThat(supervisor.locator("#chain")).containsText("赵磊 (supervisor)");
        screen.picture(supervisor, "accountability-concluded-en");
        assertThat(screen.violations(supervisor)).isEmpty();
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void agentOnDutyIsNamedOnConsoleWallAndRota() {
        String named = "张敏（agent3）";
        Page agent = screen.signedIn("agent3", "/console");
        agent.locator("form.duty button").click();
        assertThat(agent.locator("form.duty")).containsText(named);
        screen.picture(agent, "console-duty");
        Page supervisor = screen.signedIn("supervisor", "/wall");
        assertThat(supervisor.locator("[data-line='7303']")).containsText(named);
        screen.picture(supervisor, "wall-duty");
        supervisor.navigate(supervisor.url().replace("/wall", "/rota"));
        assertThat(supervisor.locator("#lines [data-line='7303']")).containsText(named);
        screen.picture(supervisor, "rota-duty");
        agent.locator("form.duty button").click();
        assertThat(agent.locator("form.duty")).not().containsText(named);
        assertThat(screen.errors()).isEmpty();
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

    private String report(Map<String, Object> told) {
        return system.checkpoint()
                .post("firm1", "/checkpoints/reports", told)
                .expect(201)
                .text("reportId");
    }

    private void remove(String code) {
        system.checkpoint()
                .postPart(KEEPER, "/checkpoints/" + code + "/confirm-removal", "photo", "image/png", PNG)
                .expect(200);
    }

    /** A checkpoint that nobody has approved, on a road of its own; its code. */
    private String registered() {
        return system.checkpoint()
                .post(
                        KEEPER,
                        "/checkpoints",
                        Map.of(
                                "name",
                                "铁西临时检查点",
                                "county",
                                COUNTY,
                                "site",
                                "ROAD",
                                "road",
                                "G" + (1000 + Instant.now().toEpochMilli() % 9000)))
                .expect(201)
                .text("code");
    }

    private void order(String code, Instant deadline) {
        system.checkpoint()
                .post(
                        KEEPER,
                        "/checkpoints/" + code + "/order-removal",
                        Map.of("deadline", deadline.toString(), "reason", "未经批准"))
                .expect(200);
    }

    /** Opens the newest matter of a road or checkpoint from the list, once it is there in this stage. */
    private void open(Page page, String known, String stage) throws InterruptedException {
        await(known, stage);
        page.reload();
        matters(page, known).first().locator("a").click();
    }

    private void await(String known, String stage) throws InterruptedException {
        Await.until(
                known + " in " + stage,
                PATIENCE,
                BETWEEN_LOOKS,
                () -> system.notification().get("supervisor", "/accountability?limit=200&stage=" + stage),
                answer -> answer.body()
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> known.equals(item.path("checkpoint").asString(""))
                                || known.equals(item.path("road").asString(""))));
    }

    private static Locator matters(Page page, String known) {
        return page.locator("#matters li[data-checkpoint='%s'], #matters li:has-text('%s')".formatted(known, known));
    }

    private static void plan(Page page, LocalDateTime from, LocalDateTime until) {
        page.selectOption("#line", "7305");
        page.fill("#agent", "agent5");
        page.fill("#from", from.toString());
        page.fill("#until", until.toString());
        page.locator("#plan button").click();
    }
}
