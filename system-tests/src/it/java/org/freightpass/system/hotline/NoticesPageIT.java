package org.freightpass.system.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A firm's people before the pages that show what they were told and let them choose how. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesPageIT {
    private static final String PEOPLE = "firm2";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private RunningSystem system;
    private Screen screen;
    private String firm;
    private Vehicle truck;

    @BeforeAll
    void givenBrowserAndAFirmWithAPass(LocalStack running) throws Exception {
        Chromium.orSkip();
        system = new RunningSystem(running.addresses(), PATIENCE);
        screen = Screen.of(running.addresses().notification());
        Fleet fleet = Fleet.of(Instant.now().getEpochSecond() + 50_000, 1);
        firm = givenFirm(fleet);
        truck = fleet.extra(20);
        Map<String, Object> everyWay = Map.of("channels", Map.of("PASS_ISSUED", List.of("PAGE", "EMAIL")));
        Asking.until(
                PATIENCE,
                PAUSE,
                () -> system.notification().put(PEOPLE, "/subscriptions?firmId=" + firm, everyWay),
                chosen -> chosen.status() == 200);
        Map<String, Object> application = new ApplicationBody(truck).of(firm).json();
        String number = system.pass()
                .post("op-iit", "/desk/passes", application)
                .expect(201)
                .text("number");
        Asking.until(
                PATIENCE,
                PAUSE,
                () -> system.notification().get(PEOPLE, "/notices?channel=PAGE&passNumber=" + number),
                found -> found.body().path("items").size() == 1);
    }

    @AfterAll
    void close() {
        if (screen != null) {
            screen.close();
            system.close();
        }
    }

    private String givenFirm(Fleet fleet) {
        Answer registered = system.pass()
                .post(
                        PEOPLE,
                        "/firms",
                        Map.of(
                                "name", "松辽货运 " + fleet.driversTelephone(),
                                "creditCode", fleet.creditCode(),
                                "division", "220104",
                                "contactName", "李雷",
                                "telephone", fleet.driversTelephone(),
                                "email", "songliao@example.org",
                                "language", "zh"))
                .expect(201);
        system.pass()
                .post("op-transport", "/firms/" + registered.text("id") + "/confirm", Map.of())
                .expect(200);
        return registered.text("id");
    }

    @Test
    void noticeIsInThePageAndIsMarkedAsRead() {
        Page page = screen.signedIn(PEOPLE, "/notices", true);
        Locator row = page.locator("#notices [data-channel=PAGE]")
                .filter(new Locator.FilterOptions().setHasText(truck.plate().substring(2)));
        assertThat(row).containsText("通行证已发放");
        screen.picture(page, "notices");
        assertThat(screen.violations(page)).isEmpty();

        row.locator("button").click();

        assertThat(row).containsText("已送达");
        assertThat(row.locator("button")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void channelsAreChosenWithScriptsAndWithout(boolean scripts) {
        Page page = screen.signedIn(PEOPLE, "/subscriptions?firmId=" + firm, scripts);
        assertThat(page.locator("nav a[aria-current=page]")).hasText("通知方式");
        page.locator("input[value='PASS_REVOKED:SMS']").setChecked(true);
        page.locator("input[value='PASS_REVOKED:EMAIL']").setChecked(false);
        page.locator("input[value='PASS_EXPIRED:EMAIL']").setChecked(false);
        page.locator("input[value='PASS_EXPIRED:PAGE']").setChecked(false);
        page.fill("#smsNumber", "123");
        page.fill("#webhookUrl", "http://10.0.0.1/hook");
        page.locator("main form[method=post] button[type=submit]").press("Enter");
        assertThat(page.locator("#faults li")).hasCount(3);
        assertThat(page.locator("#smsNumber")).hasValue("123");
        assertThat(page.locator("input[value='PASS_REVOKED:SMS']")).isChecked();
        screen.picture(page, "subscriptions-faults");

        page.fill("#smsNumber", "13800138001");
        page.fill("#webhookUrl", "");
        page.locator("input[value='PASS_EXPIRED:PAGE']").press("Space");
        page.locator("main form[method=post] button[type=submit]").press("Enter");

        assertThat(page.locator("#saved")).containsText("已保存");
        Answer kept = system.notification()
                .get(PEOPLE, "/subscriptions?firmId=" + firm)
                .expect(200);
        assertThat(kept.body().path("channels").path("PASS_REVOKED").toString()).isEqualTo("[\"SMS\"]");
        assertThat(kept.body().path("channels").path("PASS_EXPIRED").toString()).isEqualTo("[\"PAGE\"]");
        assertThat(kept.text("smsNumber")).isEqualTo("13800138001");
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void choicePageIsLawfulInBothLanguagesAndFitsATelephone() {
        Page page = screen.signedIn(PEOPLE, "/subscriptions?firmId=" + firm, true);
        screen.picture(page, "subscriptions");
        assertThat(screen.violations(page)).isEmpty();
    }

    @Test
    void strangersAndAgentsDoNotSeeAFirmsChoice() {
        Page stranger = screen.signedIn("driver1", "/subscriptions?firmId=" + firm, true);
        assertThat(stranger.locator("main")).not().containsText("13800138001");
        assertThat(stranger.locator("input[name=way]")).hasCount(0);
        Page agent = screen.signedIn("agent1", "/notices", true);
        assertThat(agent.locator("#notices")).hasCount(0);
        assertThat(agent.locator("nav.site-nav")).not().containsText("通知方式");
    }
}
