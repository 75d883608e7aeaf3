package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who has never seen it, with a firm that is not registered: from the start page to a printed pass, and from
 * there to "valid". Only what a page shows is pressed; no address is known but the first.
 */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangerPageIT {
    private static final Pattern EDIT = Pattern.compile(".*/applications/[0-9a-f-]+/edit.*");
    private static final int MOST_TABS = 100;
    private static final String ANSWER = "main section.card ";

    private String address = "";
    private @Nullable Browser opened;

    @BeforeAll
    void givenAStack(LocalStack stack) {
        Chromium.orSkip();
        address = stack.addresses().pass();
        opened = Browser.launched();
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void strangerGetsFromTheStartPageToAPassThatIsValid(boolean scripts) {
        var fleet = Fleet.of(Instant.now().getEpochSecond() + (scripts ? 100_000 : 200_000), 1);
        String plate = fleet.extra(1).plate();
        Page firm = browser().visitor(scripts);
        firm.navigate(address + "/");
        ask(firm);
        firm.click(ANSWER + "a.btn-primary");
        assertThat(firm.locator("body")).containsText("firm2");
        Browser.signIn(firm, "firm2");
        assertThat(firm.locator(ANSWER)).containsText("需要通行证");
        firm.click(ANSWER + ".form-hint a");
        register(firm, fleet.creditCode());

        Page office = browser().visitor(scripts);
        office.navigate(address + "/");
        office.click(".site-tools a.btn-outline-primary");
        Browser.signIn(office, "op-iit");
        office.click("main a.door:has-text('企业登记')");
        office.click("main li:has-text('" + fleet.creditCode() + "') button");
        assertThat(office.locator("#content")).containsText("已确认，可以申请通行证");

        firm.click("nav a:has-text('首页')");
        ask(firm);
        firm.click(ANSWER + "form button");
        firm.waitForURL(EDIT);
        fill(firm, plate, fleet.creditCode());
        firm.click("main .actions button[value=submit]");
        assertThat(firm.locator("main")).containsText("待审核");

        office.click("nav a:has-text('审核工作台')");
        office.fill("#q", plate);
        office.click(".desk-search button");
        office.click("main a:has-text('" + shown(plate) + "')");
        office.click("form[action$='/approve'] button, button[formaction$='/approve']");
        assertThat(office.locator("#was")).containsText(shown(plate));

        firm.click("nav a:has-text('我的通行证')");
        firm.fill("#plate", plate);
        firm.click("main form[role=search] button");
        firm.click("main a:has-text('" + shown(plate) + "')");
        String number = firm.locator("dl.facts dd.mono").first().innerText();
        var paper = firm.request().get(address + firm.getAttribute("main .actions a.btn-primary", "href"));
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        Page guard = browser().visitor(scripts);
        guard.navigate(address + "/");
        guard.click("main a.door:has-text('核验通行证')");
        guard.fill("#number", number);
        guard.fill("#plate", plate);
        guard.click("#verify button[type=submit]");
        assertThat(guard.locator("article.pass .state")).containsText("有效");
        assertThat(guard.locator("body")).not().containsText("赵大路");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void driverAppliesByKeyboardAlone() {
        String plate =
                Fleet.of(Instant.now().getEpochSecond() + 300_000, 1).extra(1).plate();
        Page page = browser().visitor(true);
        page.navigate(address + "/");
        press(page, ".site-tools a.btn-outline-primary");
        type(page, "input[name=username]", "driver1");
        type(page, "input[name=password]", "demo");
        page.keyboard().press("Enter");
        press(page, "nav a[href='/applications']");
        press(page, "main .actions form button");
        page.waitForURL(EDIT);
        reach(page, "[id='goods.category']");
        for (int i = 0; i < MOST_TABS && !"KEY_INDUSTRIAL".equals(page.inputValue("[id='goods.category']")); i++) {
            page.keyboard().press("ArrowDown");
        }
        type(page, "[id='route.origin']", "南关区");
        type(page, "[id='route.destination']", "沈阳市和平区");
        type(page, "[id='vehicle.plate']", plate);
        type(page, "[id='crew[0].name']", "赵大路");
        type(page, "[id='crew[0].documentNumber']", "11010519491231002X");
        press(page, "main .actions button[value=submit]");

        assertThat(page.locator("h1")).containsText("待审核");
        assertThat(page.locator("h1")).containsText(shown(plate));
    }

    private static void press(Page page, String what) {
        reach(page, what);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** From one thing that can be reached to the next, as a keyboard goes. */
    private static void reach(Page page, String what) {
        page.waitForSelector(what);
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(what + " is not reached by Tab on " + page.url());
    }

    private static void ask(Page page) {
        page.fill("#origin", "南关区");
        page.fill("#destination", "沈阳市和平区");
        page.selectOption("#goods", "KEY_INDUSTRIAL");
        page.click("main form.need button");
        assertThat(page.locator(ANSWER)).containsText("需要通行证");
    }

    private static void register(Page page, String creditCode) {
        String form = "main details:has(#creditCode) ";
        if (page.locator("#creditCode").isHidden()) {
            page.click(form + "summary");
        }
        page.fill("#name", "行路物流" + creditCode.substring(10));
        page.fill("#creditCode", creditCode);
        page.fill("#division", "南关区");
        page.fill("#contactName", "赵师傅");
        page.fill("#telephone", "13900139000");
        page.click(form + "button[type=submit]");
        assertThat(page.locator("main section.card:has-text('" + creditCode + "')"))
                .containsText("待确认");
    }

    private static void fill(Page page, String plate, String creditCode) {
        page.selectOption("[id='firmId']", new SelectOption().setLabel("行路物流" + creditCode.substring(10)));
        page.fill("[id='vehicle.plate']", plate);
        page.selectOption("[id='vehicle.plateColour']", "YELLOW");
        page.fill("[id='crew[0].name']", "赵大路");
        page.fill("[id='crew[0].documentNumber']", "11010519491231002X");
    }

    private static String shown(String plate) {
        return plate.substring(0, 2) + "·" + plate.substring(2);
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }
}
