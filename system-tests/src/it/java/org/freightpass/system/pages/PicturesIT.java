package org.freightpass.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.freightpass.system.api.Addresses;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.demo.MainJob;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code ./run pictures}: the main pages with something on them, as pictures in {@code docs/pictures}. One more page is
 * one more test here: open it, then {@link #keep}.
 */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "freight.pictures", matches = ".+")
class PicturesIT {
    private static final String FIRM = "firm1";
    private static final String AGENT = "agent1";
    private static final String OFFICER = "officer1";
    private static final int FLEET = 60;
    private static final int[] DESK = {1440, 900};
    private static final int[] TELEPHONE = {390, 844};

    private Path pictures = Path.of("target");
    private @Nullable Addresses addresses;
    private @Nullable RunningSystem running;
    private @Nullable Browser opened;
    private @Nullable Page firm;
    private String pass = "";
    private String number = "";
    private String typed = "";
    private String plate = "";

    @BeforeAll
    void givenSomethingToShow(LocalStack stack) throws IOException {
        Chromium.orSkip();
        pictures = Files.createDirectories(stack.home().resolve(System.getProperty("freight.pictures", "")));
        RunningSystem system = new RunningSystem(stack.addresses(), Duration.ofSeconds(60));
        running = system;
        addresses = stack.addresses();
        pass = addresses.pass();
        opened = Browser.launched();
        firm = opened.visitor(true);
        Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), FLEET);
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        MainJob job = new MainJob(system, silent, fleet, Duration.ofMinutes(1));
        job.playFleet();
        var first = system.pass()
                .get(FIRM, "/passes?limit=1")
                .expect(200)
                .body()
                .path("items")
                .path(0);
        number = first.path("number").asString();
        typed = first.path("typedNumber").asString();
        plate = first.path("plate").asString();
        givenApplications(system, fleet, first.path("firmId").asString());
        givenCases(system);
    }

    private static void givenApplications(RunningSystem system, Fleet fleet, String firmId) {
        for (int i = 1; i <= 4; i++) {
            Vehicle vehicle = fleet.extra(i).withGoods("KEY_INDUSTRIAL");
            var body = new ApplicationBody(vehicle).of(firmId).json();
            String id =
                    system.pass().post(FIRM, "/applications", body).expect(201).text("id");
            if (i > 1) {
                system.pass()
                        .post(FIRM, "/applications/" + id + "/submit", Map.of())
                        .expect(200);
            }
            if (i > 2) {
                system.pass()
                        .post("op-iit", "/reviews/" + id + "/claim", Map.of())
                        .expect(200);
            }
            if (i > 3) {
                var reasons = List.of(Map.of("field", "goods.name", "text", "请写明货物名称"));
                system.pass()
                        .post("op-iit", "/reviews/" + id + "/return", Map.of("reasons", reasons))
                        .expect(200);
            }
        }
    }

    private void givenCases(RunningSystem system) {
        system.notification().put(AGENT, "/lines/7301/duty", Map.of("agent", AGENT));
        List<Map<String, String>> told = List.of(
                Map.of("kind", "BLOCKED_TRANSPORT", "text", "长平高速公主岭出口，司机被要求 48 小时内再次采样", "county", "220184"),
                Map.of("kind", "EXCESS_DEMAND", "text", "检查点要求另外下载一个程序登记", "county", "220104"),
                Map.of("kind", "UNAPPROVED_CHECKPOINT", "text", "村口土堆拦路，没有公示编号", "county", "220122"),
                Map.of("kind", "PASS_QUESTION", "text", "换司机后原证是否还能用", "county", "220102"));
        for (Map<String, String> each : told) {
            Map<String, String> call = new HashMap<>(each);
            call.put("callerName", "王师傅");
            call.put("callerTelephone", "13800138000");
            call.put("plate", plate);
            system.notification().post("supervisor", "/cases", call).expect(201);
        }
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

    @Test
    void start() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        page.navigate(pass + "/?origin=南关区&destination=沈阳市和平区&goods=LIVING");
        keep(page, "start", DESK);
    }

    @Test
    void passes() throws IOException {
        keep(firm("/passes"), "passes", DESK);
    }

    @Test
    void pass() throws IOException {
        keep(firm("/passes/" + number), "pass", DESK);
    }

    @Test
    void applications() throws IOException {
        keep(firm("/applications"), "applications", DESK);
    }

    @Test
    void form() throws IOException {
        Page page = firm("/applications");
        page.click("main .actions form button");
        page.waitForURL(Pattern.compile(".*/applications/[0-9a-f-]+/edit.*"));
        page.fill("[id='route.origin']", "吉林省长春市南关区 220102");
        page.fill("[id='route.destination']", "辽宁省沈阳市和平区 210102");
        keep(page, "form", DESK);
    }

    @Test
    void amend() throws IOException {
        Page page = firm("/passes/" + number + "/amend");
        page.fill("[id='crew[0].name']", "李强");
        page.fill("[id='crew[0].documentNumber']", "11010519491231002X");
        page.click("button[value=CHECK]");
        assertThat(page.locator("main")).containsText("变更后");
        keep(page, "amend", DESK);
    }

    @Test
    void upload() throws IOException {
        Page page = firm("/uploads");
        String rows = """
                车牌号,车牌颜色,物资类别,起点,终点,有效期起,有效期止,驾驶员,身份证号
                吉A1234,黄,重点工业品,220104,210102,2030-01-01,2030-01-10,王伟,11010519491231002X
                吉A5234挂,黄,生活物资,220104,210102,2030-01-01,2030-01-10,李强,110105194912310021
                """;
        page.setInputFiles("#file", new FilePayload("fleet.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
        page.waitForURL("**/preview");
        keep(page, "preview", DESK);
        page.click("form[action$='/release'] button");
        assertThat(page.locator("main")).containsText("已处理完");
        keep(page, "upload", DESK);
    }

    @Test
    void verify() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        page.navigate(pass + "/verify?number=" + number + "&plate=" + plate);
        keep(page, "verify", TELEPHONE);
    }

    @Test
    void directory() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        page.navigate(pass + "/directory?division=220100");
        keep(page, "directory", DESK);
    }

    @Test
    void report() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        String hotline = Objects.requireNonNull(addresses).notification();
        Browser.open(page, hotline + "/report?passNumber=" + number + "&plate=" + plate, FIRM);
        assertThat(page.locator("#passNumber")).hasValue(number);
        keep(page, "report", TELEPHONE);
    }

    @Test
    void scanner() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        page.setViewportSize(TELEPHONE[0], TELEPHONE[1]);
        Browser.open(page, Objects.requireNonNull(addresses).checkpoint() + "/scanner", OFFICER);
        assertThat(page.locator("#status-text")).containsText("在线");
        page.click("#by-number");
        page.fill("#typed", typed);
        page.keyboard().press("Enter");
        assertThat(page.locator("#evidence")).isVisible();
        keep(page, "scanner-evidence", TELEPHONE);
        page.click("#plate-same");
        page.click("#judge");
        assertThat(page.locator("#result")).isVisible();
        keep(page, "scanner-result", TELEPHONE);
    }

    @Test
    void desk() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        Browser.open(page, pass + "/desk", "op-iit");
        page.locator(".desk-row a.row-main").first().click();
        assertThat(page.locator(".desk-acts").first()).isVisible();
        keep(page, "desk", DESK);
    }

    @Test
    void day() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        Browser.open(page, pass + "/desk/day", "supervisor");
        assertThat(page.locator(".chart canvas").first()).isVisible();
        keep(page, "day", DESK);
    }

    @Test
    void map() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        page.navigate(pass + "/map");
        keep(page, "map", DESK);
    }

    @Test
    void console() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        Browser.open(page, Objects.requireNonNull(addresses).notification() + "/console", AGENT);
        page.locator("#cases [data-number]").first().click();
        assertThat(page.locator("#case-log")).isVisible();
        keep(page, "console", DESK);
    }

    @Test
    void wall() throws IOException {
        Page page = Objects.requireNonNull(opened).visitor(true);
        Browser.open(page, Objects.requireNonNull(addresses).notification() + "/wall", "supervisor");
        keep(page, "wall", DESK);
    }

    private Page firm(String path) {
        Page page = Objects.requireNonNull(firm);
        Browser.open(page, pass + path, FIRM);
        return page;
    }

    /**
     * As wide as a desk or a telephone; small, because it lies in the repository. The other width lies below
     * {@code target/pictures}, for eyes.
     */
    private void keep(Page page, String name, int[] size) throws IOException {
        int[] other = Arrays.equals(size, DESK) ? TELEPHONE : DESK;
        Path aside = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(aside.resolve(name + "-" + other[0] + ".png"), seen(page, other));
        Path file = pictures.resolve(name + ".png");
        Files.write(file, SmallPicture.of(seen(page, size)));
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(SmallPicture.MOST_BYTES);
    }

    private static byte[] seen(Page page, int[] size) {
        page.setViewportSize(size[0], size[1]);
        page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0); return document.fonts.ready; }");
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
        return page.screenshot();
    }
}
