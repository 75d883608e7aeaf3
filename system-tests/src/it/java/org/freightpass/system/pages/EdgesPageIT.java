package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slow lines, the back button, files that somebody thinks better of: what people do to pages beside the straight way. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgesPageIT {
    private static final String DRIVER = "driver1";
    private static final long MOST_OF_A_FIRST_PAGE = 200 * 1024;
    private static final double STILL = 0.01;
    private static final String SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((each) => { window.shifted += each.value; }))
              .observe({type: 'layout-shift', buffered: true});
            """;
    private static final String ROWS = """
            车牌号,车牌颜色,物资类别,起点,终点,有效期起,有效期止,驾驶员,身份证号,颜色心情
            吉A7234,黄,生活物资,220104,210102,2030-01-01,2030-01-10,=王伟,11010519491231002X,好
            """;

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

    /** UP-07, and UP-06: a formula in a file comes back as text. */
    @Test
    void fileIsLookedAtWithoutScriptsCancelledAndThenTakenIn() throws IOException {
        Page page = browser().visitor(false);
        preview(page);
        String first = page.url();
        page.click("form[action$='/cancel'] button");
        page.waitForURL("**/uploads");
        assertThat(page.navigate(first))
                .isNotNull()
                .satisfies(gone -> assertThat(gone.status()).isEqualTo(404));

        preview(page);
        assertThat(page.locator("main")).containsText("读到 1 行");
        assertThat(page.locator("main")).containsText("不识别，略过");
        assertThat(page.locator("main")).not().containsText("11010519491231002X");
        String second = page.url();
        page.click("form[action$='/release'] button");
        page.waitForURL(Pattern.compile(".*/uploads/[0-9a-f-]{36}"));
        page.waitForCondition(() -> {
            page.reload();
            return Objects.requireNonNull(page.textContent("main")).contains("已处理完");
        });
        Download file = page.waitForDownload(() -> page.click("a[href$='/errors.csv']"));
        assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                .contains("'=王伟")
                .doesNotContain("\"=王伟");
        page.goBack();
        page.navigate(second);
        assertThat(page).hasURL(Pattern.compile(".*/uploads/[0-9a-f-]{36}$"));
    }

    @Test
    void firstPageIsLightAndNothingMoves() {
        for (int[] size : List.of(new int[] {1440, 900}, new int[] {390, 844})) {
            Page page = browser().visitor(true);
            page.setViewportSize(size[0], size[1]);
            page.addInitScript(SHIFTS);
            AtomicLong bytes = new AtomicLong();
            page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            page.navigate(address + "/");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(bytes.get()).as("bytes of the first page").isPositive().isLessThan(MOST_OF_A_FIRST_PAGE);
            for (String path : List.of("/?origin=南关区&destination=沈阳市和平区&goods=LIVING", "/verify", "/map", "/rules")) {
                assertThat(shifted(page)).as(page.url()).isLessThan(STILL);
                page.navigate(address + path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
            assertThat(shifted(page)).as(page.url()).isLessThan(STILL);
        }
    }

    @Test
    void chartsOfTheDayStandStillAndBreakNoRuleOfTheHouse() {
        Page page = browser().visitor(true);
        page.addInitScript(SHIFTS);
        Browser.open(page, address + "/desk/day", "supervisor");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("#figure-submitted a")).isVisible();
        assertThat(shifted(page)).isLessThan(STILL);
        browser().picture(page, "desk-day");
        assertThat(Browser.violations(page)).isEmpty();

        page.click("#figure-submitted a");
        page.waitForURL("**/desk/day/submitted*");
        assertThat(page.locator("h1")).containsText("收到申请");
        browser().picture(page, "desk-day-list");
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(browser().complaints()).isEmpty();
    }

    /** 50 KB/s and 400 ms to and fro, as on a road in the mountains. */
    @Test
    void slowLineSendsOnceHoweverOftenThePressAndTheWayBackLosesNothing() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/applications", DRIVER);
        var line = page.context().newCDPSession(page);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 400);
        slow.addProperty("downloadThroughput", 50_000);
        slow.addProperty("uploadThroughput", 50_000);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", slow);
        page.click("main .actions form button");
        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]+/edit.*"));
        String plate = "吉A" + (1000 + System.nanoTime() % 9000) + "3";
        page.selectOption("[id='goods.category']", "LIVING");
        page.fill("[id='route.origin']", "南关区");
        page.fill("[id='route.destination']", "沈阳市和平区");
        page.fill("[id='vehicle.plate']", plate);
        page.fill("[id='crew[0].name']", "王师傅");
        page.fill("[id='crew[0].documentNumber']", "11010519491231002X");
        page.dblclick("button[value=submit]:not([aria-hidden])");
        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]+$"));
        String shown = plate.substring(0, 2) + "·" + plate.substring(2);
        assertThat(page.locator("h1")).containsText(shown);

        page.goBack();
        page.goForward();
        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]+$"));
        assertThat(page.locator("h1")).containsText(shown);
        page.navigate(address + "/applications");
        assertThat(page.locator("main li:has-text('" + shown + "')")).hasCount(1);
    }

    @Test
    void keyboardAloneApplies() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/applications", DRIVER);
        press(page, "main .actions form button", "Enter");
        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]+/edit.*"));
        tab(page, "[id='goods.category']");
        for (int i = 0; i < 20 && !page.inputValue("[id='goods.category']").equals("LIVING"); i++) {
            page.keyboard().press("ArrowDown");
        }
        type(page, "[id='route.origin']", "220102");
        type(page, "[id='route.destination']", "210102");
        type(page, "[id='vehicle.plate']", "吉A" + (1000 + System.nanoTime() % 9000) + "6");
        type(page, "[id='crew[0].name']", "王师傅");
        type(page, "[id='crew[0].documentNumber']", "11010519491231002X");
        press(page, "button[value=submit]:not([aria-hidden])", "Enter");

        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]+$"));
        assertThat(page.locator("h1")).containsText(Pattern.compile("待审核|已通过"));
    }

    @Test
    void whoWantsNoMotionGetsNoneAndPublicPagesPrintWithoutTheirFrame() {
        Page page = browser().visitor(true);
        page.navigate(address + "/");
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.btn')).transitionDuration"))
                .isEqualTo("0s");
        for (String path : List.of("/verify", "/directory", "/map", "/rules")) {
            page.navigate(address + path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header.site")).isHidden();
            assertThat(page.locator("footer.site-foot")).isHidden();
            assertThat(page.locator("h1")).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    private void preview(Page page) {
        Browser.open(page, address + "/uploads", DRIVER);
        page.selectOption("#firmId", "");
        page.setInputFiles("#file", new FilePayload("fleet.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
        page.waitForURL("**/preview");
    }

    private static void type(Page page, String field, String text) {
        tab(page, field);
        page.keyboard().insertText(text);
    }

    private static void press(Page page, String button, String key) {
        tab(page, button);
        page.keyboard().press(key);
    }

    private static void tab(Page page, String wanted) {
        for (int i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(page.evaluate("wanted => !!document.activeElement?.matches(wanted)", wanted))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + wanted + " on " + page.url());
    }

    private static double shifted(Page page) {
        return ((Number) page.evaluate("() => window.shifted")).doubleValue();
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }
}
