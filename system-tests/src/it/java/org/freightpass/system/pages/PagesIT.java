package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A driver and the public before the pages of pass-service. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final String DRIVER = "driver1";
    private static final Pattern EDIT = Pattern.compile(".*/applications/[0-9a-f-]+/edit.*");
    private static final Pattern CHECKED = Pattern.compile(".*/applications/[0-9a-f-]+/edit\\?check=1");

    /** Saves as the page does by itself, and says what became of it. */
    private static final String SAVE = """
            () => new Promise(done => {
              const saved = document.querySelector('#saved');
              saved.addEventListener('htmx:beforeSend', () => done('asked'));
              htmx.ajax('POST', saved.getAttribute('hx-post'), {source: saved}).then(() => done('not asked'));
            })
            """;

    private static final Pattern SENT = Pattern.compile(".*/applications/[0-9a-f-]+$");

    private static final String OFFICE = "op-commerce";

    private final Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), 1);
    private String address = "";
    private @Nullable RunningSystem running;
    private @Nullable Browser opened;

    @BeforeAll
    void givenAStack(LocalStack stack) {
        Chromium.orSkip();
        address = stack.addresses().pass();
        running = new RunningSystem(stack.addresses(), Duration.ofSeconds(60));
        opened = Browser.launched();
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
        if (running != null) {
            running.close();
        }
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void whoeverAsksIsToldWhetherAPassIsNeededAndWhomToAsk() {
        Page page = browser().visitor(false);
        page.navigate(address + "/");
        page.fill("#origin", "南关区");
        page.fill("#destination", "沈阳市和平区");
        page.selectOption("#goods", "LIVING");
        page.click("main form button");

        assertThat(page.locator("main .card")).containsText("需要通行证");
        assertThat(page.locator("main .card")).containsText("商务局");
        page.fill("#origin", "某某区");
        page.click("main form button");
        assertThat(page.locator("#faults")).containsText("请先改正以下 1 处");
        assertThat(page.locator("#origin")).hasValue("某某区");
        assertThat(page.locator("#destination")).hasValue(Pattern.compile(".*和平区 210102"));
    }

    @Test
    void passIsCheckedByNumberAndPlateWithoutSigningIn() {
        Page page = browser().visitor(false);
        page.navigate(address + "/verify?number=220104&plate=x");
        assertThat(page.locator(".field-fault")).hasCount(2);
        page.navigate(address + "/verify?number=22010499999955&plate=吉A12345");
        assertThat(page.locator("main")).containsText(Pattern.compile("没有这样的通行证|请先改正"));
    }

    @Test
    void driverAppliesWithoutScriptsAndMendsWhatIsWrongWhereItIs() {
        Page page = browser().visitor(false);
        Browser.open(page, address + "/applications", DRIVER);
        assertThat(page.locator("h1")).hasText("我的申请");
        page.click("main .actions form button");
        page.waitForURL(EDIT);
        fill(page, "吉A6262");
        page.click("button[value=submit]:not([aria-hidden])");

        page.waitForURL(CHECKED);
        assertThat(page.locator("#faults li")).hasCount(1);
        assertThat(page.locator("[id='vehicle.plate-fault']")).containsText("车牌太短");
        assertThat(page.locator("[id='crew[0].name']")).hasValue("王师傅");
        assertThat(page.locator("[id='crew[0].documentNumber']")).hasValue(Pattern.compile(".*\\*.*"));
        page.fill("[id='vehicle.plate']", "吉A62621");
        page.click("button[value=submit]:not([aria-hidden])");

        page.waitForURL(SENT);
        assertThat(page.locator("h1")).containsText("吉A·62621");
        assertThat(page.locator("main")).containsText("最迟审核");
    }

    @Test
    void whatIsTypedIsSavedAndSentOnceAndSurvivesTheSession() {
        Page page = newApplication();
        fill(page, "吉A62622");
        page.locator("[id='vehicle.plate']").blur();
        assertThat(page.locator("#saved")).containsText("已自动保存");
        endSession(page);

        page.dblclick("button[value=submit]:not([aria-hidden])");
        Browser.signIn(page, DRIVER);

        page.waitForURL(SENT);
        assertThat(page.locator("h1")).containsText("吉A·62622");
        assertThat(page.locator("h1")).containsText(Pattern.compile("待审核|已通过"));
        page.navigate(address + "/applications");
        assertThat(page.locator("main li:has-text('吉A·62622')")).hasCount(1);
    }

    private Page newApplication() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/applications", DRIVER);
        page.click("main .actions form button");
        page.waitForURL(EDIT);
        return page;
    }

    private static void endSession(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("pass-session"));
    }

    /** A save that finds the session over has the page loaded anew, which would stop the form. */
    @Test
    void whileTheFormIsOnItsWayThePageSavesNoMore() {
        Page page = newApplication();
        assertThat(page.evaluate(SAVE)).isEqualTo("asked");

        page.evaluate("() => window.addEventListener('submit', event => event.preventDefault())");
        page.locator("button[value=submit]:not([aria-hidden])").evaluate("button => button.click()");

        assertThat(page.evaluate(SAVE)).isEqualTo("not asked");
    }

    @Test
    void amendmentIsLookedAtBeforeItIsSentWithoutScripts() {
        String number = givenPass(1);
        Page page = browser().visitor(false);
        Browser.open(page, address + "/passes/" + number, DRIVER);
        assertThat(page.locator(".life")).containsText("签发");
        assertThat(page.locator(".sheet-paper img")).isVisible();
        page.click("main a:has-text('变更')");
        page.fill("[id='route.via']", "公主岭市\n不知道的地方");
        page.click("button[value=CHECK]");
        assertThat(page.locator("#faults")).isVisible();
        page.fill("[id='route.via']", "公主岭市");
        page.fill("[id='crew[1].name']", "李强");
        page.fill("[id='crew[1].documentNumber']", "11010519491231002X");
        page.click("button[value=CHECK]");
        assertThat(page.locator(".changed").first()).containsText("变更后");
        page.click("button[value=SEND]");

        page.waitForURL(SENT);
        assertThat(page.locator("main")).containsText("变更通行证");
        page.navigate(address + "/passes/" + number + "/amend");
        page.fill("[id='route.via']", "");
        page.click("button[value=CHECK]");
        page.click("button[value=SEND]");
        assertThat(page.locator("#faults")).containsText("已有变更申请正在审核");
    }

    @Test
    void codeInForceIsValidOnThePublicPageAndAnyOtherIsNot() {
        String number = givenPass(2);
        String code = system().pass()
                .get(DRIVER, "/passes/" + number + "/token")
                .expect(200)
                .text("token");
        Page page = browser().visitor(false);
        page.navigate(address + "/verify");
        page.fill("#number", code);
        page.click("#verify button");
        assertThat(page.locator("main .state")).containsText("有效");
        assertThat(page.locator("main")).not().containsText(fleet.extra(2).driverName());
        String older = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
        page.navigate(address + "/verify");
        page.fill("#number", older);
        page.click("#verify button");
        assertThat(page.locator("main .alert-danger")).isVisible();
    }

    @Test
    void blockedTruckIsReportedFromItsPass() {
        String number = givenPass(3);
        Page page = browser().visitor(true);
        Browser.open(page, address + "/passes/" + number, DRIVER);
        page.click("main a:has-text('报告车辆受阻')");
        Browser.signIn(page, DRIVER);
        assertThat(page.locator("#passNumber")).hasValue(number);
        assertThat(page.locator("#plate")).hasValue(fleet.extra(3).plate());
        page.click("main form button[type=submit]");
        assertThat(page.locator("#faults li")).hasCount(2);
        page.fill("#text", "公主岭出口，要求再次采样");
        page.fill("#callerTelephone", "13800138000");
        page.selectOption("#county", "220184");
        page.click("main form button[type=submit]");

        assertThat(page.locator("#number")).hasText(Pattern.compile("\\d{8}-\\d+"));
        assertThat(Browser.violations(page)).isEmpty();
        String opened = page.locator("#number").textContent();
        assertThat(system().notification()
                        .get("supervisor", "/cases/" + opened)
                        .expect(200)
                        .text("text"))
                .contains(number);
    }

    @Test
    void placesAreFoundByPinyinAsTheyAreTyped() {
        Page page = browser().visitor(true);
        page.navigate(address + "/");
        page.locator("#origin").pressSequentially("changchun");
        assertThat(page.locator("#origin-list option[value*='吉林省长春市南关区']")).hasCount(1);
        page.fill("#origin", "nanguan");
        page.fill("#destination", "沈阳市和平区");
        page.click("main form button");
        assertThat(page.locator("#origin")).hasValue(Pattern.compile(".*南关区 220102"));
    }

    @Test
    void firmWithAWrongCodeIsToldBesideTheField() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/firms", "firm2");
        String register = "main details:has(#creditCode) ";
        page.locator(register + "summary").waitFor(); // what is hidden is asked of the page, not of the way to it
        if (page.locator("#creditCode").isHidden()) {
            page.click(register + "summary");
        }
        page.fill("#creditCode", "91220000000000000X");
        page.fill("#name", "测试物流");
        page.click(register + "button[type=submit]");

        assertThat(page.locator("#creditCode-fault")).containsText("信用代码不对");
        assertThat(page.locator("#name")).hasValue("测试物流");
    }

    @Test
    void languageAndLightAreKept() {
        Page page = browser().visitor(true);
        page.navigate(address + "/verify");
        page.click("text=English");
        page.click("#theme");
        page.navigate(address + "/directory");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        browser().picture(page, "directory-dark-en");
        page.navigate(address + "/nowhere/at/all");
        Browser.signIn(page, DRIVER);
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    @Test
    void pagesKeepWhatTheAccessibilityGuidelinesAsk() {
        Page page = browser().visitor(true);
        List<String> found = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/?origin=南关区&destination=沈阳市和平区&goods=LIVING",
                "/verify",
                "/verify?number=1&plate=1",
                "/directory",
                "/map",
                "/rules")) {
            page.navigate(address + path);
            found.addAll(look(page, path));
        }
        Browser.open(page, address + "/applications", DRIVER);
        page.click("main .actions form button");
        page.waitForURL(EDIT);
        page.click("button[value=submit]:not([aria-hidden])");
        page.waitForURL(CHECKED);
        found.addAll(look(page, "/form"));
        String number = givenPass(4);
        page.navigate(address + "/passes");
        page.locator("input.pick").first().check();
        page.click("button[value=PDF]");
        page.waitForURL("**/documents/*");
        assertThat(page.locator("a[href$='/file']")).isVisible();
        found.addAll(look(page, "/order"));
        for (String path : List.of(
                "/applications",
                "/passes",
                "/passes/" + number,
                "/passes/" + number + "/amend",
                "/uploads",
                "/firms")) {
            page.navigate(address + path);
            found.addAll(look(page, path));
        }

        assertThat(found).isEmpty();
        assertThat(browser().complaints()).isEmpty();
    }

    private List<String> look(Page page, String path) {
        browser().picture(page, path.equals("/") ? "start" : path.substring(1).replaceAll("[^a-z]+", "-"));
        return Browser.violations(page);
    }

    private RunningSystem system() {
        return Objects.requireNonNull(running);
    }

    /** A pass of the driver's, for the vehicle at this place of the fleet; its number. */
    private String givenPass(int at) {
        var body = new ApplicationBody(fleet.extra(at).withGoods("LIVING")).json();
        String id =
                system().pass().post(DRIVER, "/applications", body).expect(201).text("id");
        system().pass()
                .post(DRIVER, "/applications/" + id + "/submit", Map.of())
                .expect(200);
        system().pass().post(OFFICE, "/reviews/" + id + "/claim", Map.of()).expect(200);
        return system().pass()
                .post(OFFICE, "/reviews/" + id + "/approve", Map.of())
                .expect(200)
                .text("passNumber");
    }

    private static void fill(Page page, String plate) {
        page.selectOption("[id='goods.category']", "LIVING");
        page.fill("[id='route.origin']", "南关区");
        page.fill("[id='route.destination']", "沈阳市和平区");
        page.fill("[id='vehicle.plate']", plate);
        page.fill("[id='crew[0].name']", "王师傅");
        page.fill("[id='crew[0].documentNumber']", "11010519491231002X");
    }
}
