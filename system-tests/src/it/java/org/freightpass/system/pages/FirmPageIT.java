package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.FleetCsv;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A firm with a large fleet, and a colleague who joins it. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirmPageIT {
    private static final int ROWS = 10_000;
    private static final int BAD = 7;
    private static final int AT_ONCE_MS = 200;
    /** One key or another is late on a machine that has other work too. */
    private static final int AT_LATEST_MS = 2000;
    /** From a key's press, as the system tells it, until the next frame is drawn. */
    private static final String WATCH = """
            window.handled = [];
            addEventListener('keydown', (event) => requestAnimationFrame(
              () => window.handled.push(performance.now() - event.timeStamp)));
            """;

    private static final String MEDIAN =
            "() => [...window.handled].sort((one, other) => one - other)[window.handled.length >> 1]";

    private static final String MOVED = """
            (before) => {
              const running = document.querySelector('#progress[hx-get]');
              return window.handled.length > before.keys
                && (!running || document.querySelector('progress').value !== before.done);
            }
            """;

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

    @Test
    void tenThousandRowsAreTakenInWhileThePageAnswersAtOnce() throws IOException {
        Page page = browser().visitor(true);
        page.addInitScript(WATCH);
        // Nobody else looks for one application of theirs among these.
        Browser.open(page, address + "/uploads", "firm2");
        page.selectOption("#firmId", "");
        page.setInputFiles("#file", new FilePayload("fleet.csv", "text/csv", tenThousand()));
        page.click("main form button[type=submit]");
        page.waitForURL("**/preview");
        assertThat(page.locator("main")).containsText("读到 10,000 行");
        page.click("form[action$='/release'] button");
        page.waitForURL("**/uploads/*");

        SortedSet<Integer> seen = new TreeSet<>();
        int keys = 0;
        while (page.locator("#progress[hx-get]").count() > 0) {
            int done = number(page, "() => document.querySelector('progress').value");
            seen.add(done);
            page.keyboard().press("Shift");
            page.waitForFunction(MOVED, Map.of("keys", keys, "done", done));
            keys = number(page, "() => window.handled.length");
        }

        assertThat(seen).as("how far it was, each time one looked").hasSizeGreaterThan(3);
        assertThat(number(page, MEDIAN)).as("ms until a key was answered").isLessThan(AT_ONCE_MS);
        assertThat(number(page, "() => Math.max(...window.handled)"))
                .as("ms until the slowest key was answered")
                .isLessThan(AT_LATEST_MS);
        assertThat(page.locator("#progress")).containsText("已处理完");
        Download file = page.waitForDownload(() -> page.click("a[href$='/errors.csv']"));
        assertThat(Files.readAllLines(file.path(), StandardCharsets.UTF_8)).hasSize(BAD + 1);
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void whoAsksToJoinIsLetInByTheOwnerAndSeesTheFirmsPasses() {
        Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), 1);
        String plate = givenAPassOf(fleet);
        Page colleague = browser().visitor(false);
        Browser.open(colleague, address + "/passes?plate=" + plate, "firm2");
        assertThat(colleague.locator("main")).not().containsText(shown(plate));

        colleague.navigate(address + "/firms");
        String join = "main details:has(#joinCode) ";
        if (colleague.locator("#joinCode").isHidden()) {
            colleague.click(join + "summary");
        }
        colleague.fill("#joinCode", fleet.creditCode());
        colleague.click(join + "button");
        assertThat(colleague.locator("main")).containsText("等待企业负责人处理");

        Page owner = browser().visitor(false);
        Browser.open(owner, address + "/firms", "firm1");
        String card = "main section.card:has-text('" + fleet.creditCode() + "') ";
        assertThat(owner.locator(card)).containsText("申请加入");
        owner.click(card + "form:has(input[value=true]) button");
        assertThat(owner.locator(card)).containsText("firm2");

        colleague.navigate(address + "/passes?plate=" + plate);
        assertThat(colleague.locator("main")).containsText(shown(plate));
        colleague.click("main a:has-text('" + shown(plate) + "')");
        assertThat(colleague.locator("h1")).containsText(shown(plate));
    }

    private String givenAPassOf(Fleet fleet) {
        var pass = Objects.requireNonNull(running).pass();
        String firm = pass.post(
                        "firm1",
                        "/firms",
                        Map.of(
                                "name",
                                "同行物流",
                                "creditCode",
                                fleet.creditCode(),
                                "division",
                                "220104",
                                "contactName",
                                "王师傅",
                                "telephone",
                                "13800138000"))
                .expect(201)
                .text("id");
        pass.post("op-transport", "/firms/" + firm + "/confirm", Map.of()).expect(200);
        Vehicle vehicle = fleet.extra(1).withGoods("POST_EXPRESS");
        String id = pass.post(
                        "firm1",
                        "/applications",
                        new ApplicationBody(vehicle).of(firm).json())
                .expect(201)
                .text("id");
        pass.post("firm1", "/applications/" + id + "/submit", Map.of()).expect(200);
        pass.post("op-post", "/reviews/" + id + "/approve", Map.of()).expect(200);
        return vehicle.plate();
    }

    /** Good rows for one department, so that no other desk's queue is full of them, and bad ones at the end. */
    private static byte[] tenThousand() {
        long run = Instant.now().getEpochSecond();
        List<Vehicle> vehicles = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            Fleet.of(run + half, ROWS / 2).vehicles().stream()
                    .map(vehicle -> vehicle.withGoods("POST_EXPRESS"))
                    .forEach(vehicles::add);
        }
        for (int i = ROWS - BAD; i < ROWS; i++) {
            vehicles.set(i, vehicles.get(i).withGoods("BRICKS"));
        }
        return FleetCsv.of(vehicles, Instant.now()).bytes();
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    private static String shown(String plate) {
        return plate.substring(0, 2) + "·" + plate.substring(2);
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }
}
