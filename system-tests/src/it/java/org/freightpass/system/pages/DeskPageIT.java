package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operators at the review desk: one of the city, one of the province's transport department above it. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPageIT {
    private static final String CITY = "op-transport";
    private static final String PROVINCE = "op-transport-province";
    private static final Pattern CASE = Pattern.compile(".*/desk/[0-9a-f-]{36}\\?.*");
    private static final AtomicInteger PLATE = new AtomicInteger(40_000);

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
            Objects.requireNonNull(running).close();
        }
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void operatorClaimsReturnsWithAReasonAndTheApplicantFindsItAtItsField() {
        Asked asked = givenApplication();
        Page page = browser().visitor(false);
        Browser.open(page, address + "/desk", CITY);
        page.click("a:has-text('" + asked.shown() + "')");
        assertThat(page.locator("#checks ~ ul")).containsText("不在黑名单");
        page.click("#act-claim");
        assertThat(page.locator("#was")).containsText("已认领，由您办理");

        page.click("#return summary");
        page.click("#act-return");
        assertThat(page.locator("#faults")).containsText("请写明原因");
        page.fill("[id='reason.goods.name']", "请写明货物名称");
        page.click("#act-return");

        assertThat(page.locator("#was")).containsText("已退回补正");
        Page driver = browser().visitor(false);
        Browser.open(driver, address + "/applications/" + asked.id() + "/edit", "driver1");
        assertThat(driver.locator("[id='goods.name-fault']")).containsText("请写明货物名称");
    }

    @Test
    void keyboardAloneApprovesAndTheNextOneOpens() {
        Asked first = givenApplication();
        Asked second = givenApplication();
        Page page = browser().visitor(true);
        Browser.open(page, address + "/desk", CITY);
        assertThat(page.locator("#queue")).isVisible();
        page.waitForLoadState();
        page.keyboard().press("/");
        page.keyboard().type(first.plate());
        page.keyboard().press("Enter");
        assertThat(page.locator("main .rows li")).hasCount(1);
        page.waitForLoadState();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(first.shown());
        page.waitForLoadState();
        page.keyboard().press("c");
        assertThat(page.locator("#was")).containsText("已认领");
        page.waitForLoadState();
        page.keyboard().press("a");

        assertThat(page.locator("#was")).containsText(first.shown());
        assertThat(page.locator("#was")).containsText("已通过，通行证已签发");
        page.waitForURL(CASE);
        assertThat(page.locator("h1")).not().containsText(first.shown());
        page.waitForLoadState();
        page.keyboard().press("r");
        assertThat(page.locator("#return")).hasAttribute("open", "");
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).hasAttribute("open", "");
        approve(second);
    }

    @Test
    void manyAreSummedUpConfirmedAndToldAndPressedTwiceIsHarmless() {
        List<Asked> many = List.of(givenApplication(), givenApplication(), givenApplication());
        Page page = browser().visitor(true);
        Browser.open(page, address + "/desk", CITY);
        for (Asked asked : many) {
            page.check(".desk-row:has-text('" + asked.shown() + "') input");
        }
        assertThat(page.locator("#selected")).hasText("已选 3");
        page.click("#queue button[type=submit]:not([name])");
        assertThat(page.locator("#summary")).hasText("将通过 3 份，跳过 0 份");
        approve(many.getFirst());

        page.dblclick("#approve-many");

        assertThat(page.locator("#summary")).hasText(Pattern.compile("已通过 [23] 份，跳过 [01] 份"));
        assertThat(page.locator("main")).containsText(many.getLast().shown());
        page.navigate(address + "/desk/search?q=" + many.getLast().plate());
        assertThat(page.locator("main .rows")).containsText("已通过");
    }

    @Test
    void secondOperatorIsToldThatItIsTaken() {
        Asked asked = givenApplication();
        Page late = browser().visitor(true);
        Browser.open(late, address + "/desk/" + asked.id(), PROVINCE);
        Page later = late.context().newPage();
        later.navigate(address + "/desk/" + asked.id());
        Page first = browser().visitor(true);
        Browser.open(first, address + "/desk/" + asked.id(), CITY);
        first.click("#act-claim");
        assertThat(first.locator("#was")).containsText("已认领");

        late.click("#act-approve");

        assertThat(late.locator("#refused")).containsText("正在办理，没有改动任何内容");
        assertThat(late.locator("h1")).containsText("审核中");
        assertThat(late.locator("#act-approve")).hasCount(0);
        first.click("#act-approve");
        assertThat(first.locator("#was")).containsText("已通过");
        later.click("#act-approve");
        assertThat(later.locator("#refused")).containsText("已经办结");
    }

    @Test
    void personAtTheCounterLeavesWithAPassThatIsFoundByTheLastFour() {
        Page page = browser().visitor(true);
        String plate = plate();
        Browser.open(page, address + "/desk/issue", CITY);
        assertThat(page.locator("[id='vehicle.plate']")).isFocused();
        page.fill("[id='vehicle.plate']", plate);
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='vehicle.plateColour']")).isFocused();
        page.fill("[id='crew[0].name']", "王师傅");
        page.fill("[id='crew[0].documentNumber']", "11010519491231002X");
        page.selectOption("[id='goods.category']", "LIVING");
        page.fill("[id='route.origin']", "南关区");
        page.fill("[id='route.destination']", "沈阳市和平区");
        page.click("#issue");
        assertThat(page.locator(".alert-warning")).containsText("由其他部门或辖区办理");
        page.selectOption("[id='goods.category']", "OTHER");
        page.dblclick("#issue");

        assertThat(page.locator("#issued")).containsText(plate.substring(0, 2) + "·" + plate.substring(2));
        assertThat(page.locator("#issued a")).hasAttribute("href", Pattern.compile("/passes/2201\\d+/document.pdf"));
        assertThat(Browser.violations(page)).isEmpty();
        page.navigate(address + "/desk/search?q=002x");
        assertThat(page.locator("main .rows")).containsText(plate.substring(2));
    }

    @Test
    void pagesOfTheDeskKeepWhatTheAccessibilityGuidelinesAsk() {
        Asked asked = givenApplication();
        givenApplication();
        Page page = browser().visitor(true);
        Browser.open(page, address + "/desk", CITY);
        List<String> found = new ArrayList<>();
        for (String path : List.of(
                "/desk",
                "/desk?lens=MINE&goods=POST_EXPRESS&none=1",
                "/desk/" + asked.id(),
                "/desk/search",
                "/desk/search?q=" + asked.plate(),
                "/desk/search?q=x",
                "/desk/issue",
                "/desk/seasons")) {
            page.navigate(address + path);
            page.locator("main").waitFor();
            page.evaluate("() => document.querySelectorAll('details').forEach((all) => { all.open = true; })");
            browser()
                    .picture(
                            page,
                            "desk-" + path.replaceAll("[0-9a-f-]{36}", "case").replaceAll("[^A-Za-z]+", "-"));
            found.addAll(Browser.violations(page));
        }
        page.navigate(address + "/desk");
        page.check(".desk-row:has-text('" + asked.shown() + "') input");
        page.click("#queue button[type=submit]:not([name])");
        page.locator("#summary").waitFor();
        browser().picture(page, "desk-many");

        assertThat(found).isEmpty();
        assertThat(browser().complaints()).isEmpty();
        Page admin = browser().visitor(true);
        Browser.open(admin, address + "/desk/seasons", "admin");
        admin.selectOption("#goods", "AGRICULTURE");
        admin.click("main form .btn-primary");
        assertThat(admin.locator("#faults li")).hasCount(2);
        browser().picture(admin, "desk-seasons-admin");
    }

    /** An application under review; its plate as lists show it. */
    private record Asked(String id, String plate) {
        String shown() {
            return plate.substring(0, 2) + "·" + plate.substring(2);
        }
    }

    private Asked givenApplication() {
        var plate = plate();
        var from = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var pass = Objects.requireNonNull(running).pass();
        var id = pass.post(
                        "driver1",
                        "/applications",
                        Map.of(
                                "vehicle", Map.of("plate", plate, "plateColour", "YELLOW"),
                                "goods", Map.of("category", "OTHER"),
                                "route",
                                        Map.of(
                                                "origin",
                                                "220104",
                                                "destination",
                                                "210102",
                                                "via",
                                                List.of("220184"),
                                                "returnTrip",
                                                true),
                                "crew",
                                        List.of(Map.of(
                                                "role",
                                                "DRIVER",
                                                "name",
                                                "王师傅",
                                                "documentType",
                                                "RESIDENT_ID",
                                                "documentNumber",
                                                "220104198802291232")),
                                "validFrom", from.toString(),
                                "validUntil", from.plus(5, ChronoUnit.DAYS).toString()))
                .expect(201)
                .text("id");
        pass.post("driver1", "/applications/" + id + "/submit", Map.of()).expect(200);
        return new Asked(id, plate);
    }

    private void approve(Asked asked) {
        Objects.requireNonNull(running)
                .pass()
                .post(CITY, "/reviews/" + asked.id() + "/approve", Map.of())
                .expect(200);
    }

    private static String plate() {
        return "吉C%05d".formatted(PLATE.incrementAndGet());
    }
}
