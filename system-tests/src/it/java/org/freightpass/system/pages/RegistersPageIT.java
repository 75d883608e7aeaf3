package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** An operator and an administrator before the registers of the desk. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersPageIT {
    private static final Pattern ORDER = Pattern.compile(".*/desk/passes/orders/[0-9a-f-]+$");
    private static final Pattern ENTRY = Pattern.compile(".*/desk/registers/blacklist/[0-9a-f-]+$");
    private static final String SAMPLE = "吉A10001";

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

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void operatorSuspendsAndResumesAPassWithoutScripts() {
        Page page = browser().visitor(false);
        Browser.open(page, address + "/desk/passes", "op-iit");
        for (String act : List.of("SUSPEND", "RESUME")) {
            page.navigate(address + "/desk/passes");
            page.selectOption("#act", act);
            page.fill("#plate", SAMPLE);
            page.click("main form.card button[type=submit]");
            assertThat(page.locator("#preview")).containsText("1 张通行证，1 个持有人");
            if (act.equals("SUSPEND")) {
                page.click("#preview form button[type=submit]");
                assertThat(page.locator("#reason-fault")).containsText("请写明原因");
            }
            page.fill("#reason", "核对证件");
            page.click("#preview form button[type=submit]");

            page.waitForURL(ORDER);
            assertThat(page.locator("h1")).containsText("已完成");
            assertThat(page.locator("main")).containsText("1 张已处理，0 张未变");
        }
    }

    @Test
    void truckIsBlacklistedAndLiftedWithReasons() {
        Page page = browser().visitor(true);
        Browser.open(page, address + "/desk/registers/blacklist", "op-iit");
        page.click("summary");
        page.fill("#value", "吉A69999");
        page.click("main details button[type=submit]");
        assertThat(page.locator("#reason-fault")).containsText("请写明原因");
        assertThat(page.locator("#value")).hasValue("吉A69999");
        page.fill("#reason", "冒用他人通行证");
        page.click("main details button[type=submit]");

        page.waitForURL(ENTRY);
        assertThat(page.locator("h1")).containsText("吉A·69999");
        List<String> found = new ArrayList<>(look(page, "black-entry"));
        page.fill("#reason", "已核实为误列");
        page.click("main form.card button[type=submit]");
        assertThat(page.locator("h1")).containsText("已解除");
        assertThat(page.locator("main")).containsText("已核实为误列");
        assertThat(found).isEmpty();
    }

    @Test
    void administratorMarksADayAndTheOperatorReadsIt() {
        Page admin = browser().visitor(true);
        Browser.open(admin, address + "/desk/directory?part=CALENDAR", "admin");
        admin.click("summary");
        admin.fill("#day", "2099-05-01");
        admin.click("main details button[type=submit]");
        assertThat(admin.locator("[role=status]")).containsText("已保存");

        Page operator = browser().visitor(false);
        Browser.open(operator, address + "/desk/directory?part=CALENDAR", "op-iit");
        assertThat(operator.locator("main")).containsText("2099-05-01");
        assertThat(operator.locator("summary")).hasCount(0);
    }

    @Test
    void pagesKeepWhatTheAccessibilityGuidelinesAsk() {
        Page page = browser().visitor(true);
        List<String> found = new ArrayList<>();
        Browser.open(page, address + "/desk/passes", "op-iit");
        for (String path : List.of(
                "/desk/day",
                "/desk/passes?act=REVOKE&goods=KEY_INDUSTRIAL",
                "/desk/registers/whitelist?state=ANY",
                "/desk/registers/blacklist?state=ANY",
                "/desk/firms?standing=ANY",
                "/desk/directory",
                "/desk/directory?part=CONTACTS&division=220100",
                "/desk/directory?part=NUMBERS")) {
            page.navigate(address + path);
            found.addAll(look(page, path));
        }
        Page admin = browser().visitor(true);
        Browser.open(admin, address + "/desk/directory?part=LIMITS", "admin");
        admin.click("summary >> nth=0");
        found.addAll(look(admin, "/desk/directory/limits"));

        assertThat(found).isEmpty();
        assertThat(browser().complaints()).isEmpty();
    }

    private List<String> look(Page page, String path) {
        browser().picture(page, "desk-" + path.replaceAll("[^a-zA-Z]+", "-").replaceAll("^-(desk-)?", ""));
        return Browser.violations(page);
    }
}
