package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
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
    private static final Pattern SENT = Pattern.compile(".*/applications/[0-9a-f-]+$");

    private String address = "";
    private @Nullable Browser opened;

    @BeforeAll
    void givenAStack(LocalStack stack) {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(
                program.isPresent(),
                "skipped: no Chromium on the PATH (Debian: apt-get install chromium fonts-noto-cjk)");
        address = stack.addresses().pass();
        opened = Browser.on(program.orElseThrow());
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
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
        page.click("button[value=submit]");

        page.waitForURL(CHECKED);
        assertThat(page.locator("#faults li")).hasCount(1);
        assertThat(page.locator("[id='vehicle.plate-fault']")).containsText("车牌太短");
        assertThat(page.locator("[id='crew[0].name']")).hasValue("王师傅");
        assertThat(page.locator("[id='crew[0].documentNumber']")).hasValue(Pattern.compile(".*\\*.*"));
        page.fill("[id='vehicle.plate']", "吉A62621");
        page.click("button[value=submit]");

        page.waitForURL(SENT);
        assertThat(page.locator("h1")).containsText("吉A·62621");
        assertThat(page.locator("main")).containsText("最迟审核");
    }

    @Test
    void whatIsTypedIsSavedAndSentOnceAndSurvivesTheSession() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/applications", DRIVER);
        page.click("main .actions form button");
        page.waitForURL(EDIT);
        fill(page, "吉A62622");
        page.locator("[id='vehicle.plate']").blur();
        assertThat(page.locator("#saved")).containsText("已自动保存");
        List<Cookie> kept = page.context().cookies().stream()
                .filter(cookie -> !cookie.name.equals("pass-session"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(kept);

        page.dblclick("button[value=submit]");
        Browser.signIn(page, DRIVER);

        page.waitForURL(SENT);
        assertThat(page.locator("h1")).containsText("吉A·62622");
        assertThat(page.locator("h1")).containsText(Pattern.compile("待审核|已通过"));
        page.navigate(address + "/applications");
        assertThat(page.locator("main li:has-text('吉A·62622')")).hasCount(1);
    }

    @Test
    void firmWithAWrongCodeIsToldBesideTheField() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/firms", "firm2");
        page.locator("main summary").first().waitFor(); // what is hidden is asked of the page, not of the way to it
        if (page.locator("#creditCode").isHidden()) {
            page.click("summary");
        }
        page.fill("#creditCode", "91220000000000000X");
        page.fill("#name", "测试物流");
        page.click("main details button[type=submit]");

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
        page.click("button[value=submit]");
        page.waitForURL(CHECKED);
        found.addAll(look(page, "/form"));
        for (String path : List.of("/applications", "/passes", "/uploads", "/firms")) {
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

    private static void fill(Page page, String plate) {
        page.selectOption("[id='goods.category']", "LIVING");
        page.fill("[id='route.origin']", "南关区");
        page.fill("[id='route.destination']", "沈阳市和平区");
        page.fill("[id='vehicle.plate']", plate);
        page.fill("[id='crew[0].name']", "王师傅");
        page.fill("[id='crew[0].documentNumber']", "11010519491231002X");
    }
}
