package org.freightpass.system.scanner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an officer does on the telephone after a decision: a pass on the spot, a stop, the result of a sample. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerAfterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TYPED = Pattern.compile("J 220302 [0-9]{6} [0-9]{2}");

    private final Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), 1);
    private LocalStack stack;
    private RunningSystem system;
    private Telephone telephone;

    @BeforeAll
    void givenAStack(LocalStack running) {
        Chromium.orSkip();
        stack = running;
        system = new RunningSystem(running.addresses(), PATIENCE);
    }

    @BeforeEach
    void givenASignedInOfficer() {
        telephone = Telephone.on();
        telephone.openSignedIn(stack.addresses().checkpoint(), "officer1");
    }

    @AfterEach
    void off() {
        telephone.close();
    }

    @Test
    void passIsIssuedOnTheSpot() {
        Vehicle truck = fleet.extra(0);
        givenATruckWithoutAPass(truck);
        telephone.picture("no-pass");

        telephone.page().click("#to-desk");
        telephone.page().click("#desk-submit");
        assertThat(telephone.at("#desk-fault")).containsText("请填写");
        fill(truck);
        telephone.picture("desk");
        thenFitsTheTelephone();
        telephone.page().click("#desk-submit");

        assertThat(telephone.at("#desk-answer-title")).containsText("已签发");
        assertThat(telephone.at("#desk-answer-number")).hasText(TYPED);
        telephone.picture("desk-issued");
        Answer pass = system.pass()
                .get(
                        "admin",
                        "/passes/"
                                + telephone
                                        .at("#desk-answer-number")
                                        .textContent()
                                        .replace(" ", ""))
                .expect(200);
        assertThat(pass.text("plate")).isEqualTo(truck.plate());
        assertThat(pass.text("type")).isEqualTo("IN_PROVINCE");
    }

    @Test
    void applicationIsKeptAndTheTruckGoesOnWhileTheIssuerIsAway() throws Exception {
        Vehicle truck = fleet.extra(1);
        givenATruckWithoutAPass(truck);
        telephone.page().click("#to-desk");
        fill(truck);
        stack.kill("pass-service");
        try {
            telephone.page().click("#desk-submit");
            assertThat(telephone.at("#desk-answer-title")).containsText("已留存，车辆放行");
            assertThat(telephone.at("#desk-answer-text")).containsText("车辆不必等候");
            telephone.picture("desk-kept");
        } finally {
            stack.restart("pass-service");
        }
        assertThat(telephone.at("#desk-answer-title")).containsText("已签发");
        assertThat(telephone.at("#desk-answer-number")).hasText(TYPED);
    }

    @Test
    void applicationOfATelephoneWithoutANetworkIsSentWhenItIsBack() {
        Vehicle truck = fleet.extra(2);
        givenATruckWithoutAPass(truck);
        telephone.page().click("#to-desk");
        fill(truck);
        telephone.away();
        telephone.page().click("#desk-submit");
        assertThat(telephone.at("#desk-answer-title")).containsText("车辆放行");
        assertThat(telephone.at("#desk-answer-text")).containsText("请勿关闭本页");
        assertThat(telephone.at("#status-text")).containsText("1 现场办证");
        assertThat(storedOnTheTelephone()).doesNotContain(truck.driverId(), truck.driverName());
        telephone.picture("desk-unsent");

        telephone.back();

        assertThat(telephone.at("#desk-answer-title")).containsText("已签发");
        assertThat(telephone.at("#status-text")).not().containsText("现场办证");
    }

    @Test
    void sampleGetsItsResultAndAStopIsReported() {
        Vehicle truck = fleet.extra(3);
        givenTyped(truck);
        telephone.page().click("[data-key='0-test-none']");
        telephone.page().click("#judge");
        assertThat(telephone.at("#result-outcome")).hasText("采样后放行");

        telephone.page().click("#to-sample");
        thenFitsTheTelephone();
        telephone.picture("sample");
        telephone.page().click("#sample-negative");
        assertThat(telephone.at("#sample-said")).containsText("已录入");
        assertThat(telephone.at("#sample-negative")).hasAttribute("aria-pressed", "true");
        telephone.page().click("#sample-positive");
        assertThat(telephone.at("#sample-said")).containsText("沿途各地已获通知");

        telephone.page().click("#sample .to-result");
        assertThat(telephone.at("body")).hasAttribute("data-colour", "amber");
        telephone.page().click("#to-stop");
        assertThat(telephone.at("#stop-decision")).containsText("采样后放行");
        telephone.page().click("[value='PCR_RESULT_AWAITED']");
        thenFitsTheTelephone();
        telephone.picture("stop");
        telephone.page().click("#stop-send");
        assertThat(telephone.at("#stop-said")).containsText("已上报");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.notification()
                                .get("supervisor", "/cases?limit=200")
                                .body()
                                .path("items")
                                .toString())
                        .contains("EXCESS_DEMAND", "POSITIVE_TEST", truck.plate()));
    }

    private void givenATruckWithoutAPass(Vehicle truck) {
        givenTyped(truck);
        telephone.page().click("#judge");
        assertThat(telephone.at("#result-standing")).containsText("未出示");
        assertThat(telephone.at("#to-desk")).isVisible();
    }

    private void givenTyped(Vehicle truck) {
        telephone.page().click("#by-plate");
        telephone.page().fill("#typed", truck.plate());
        telephone.page().keyboard().press("Enter");
        assertThat(telephone.at("#evidence-plate")).hasText(truck.plate());
    }

    /** The plate and the county of the checkpoint are there already. */
    private void fill(Vehicle truck) {
        assertThat(telephone.at("#desk-plate")).hasValue(truck.plate());
        assertThat(telephone.at("#desk-origin")).hasValue("220302");
        telephone.page().selectOption("#desk-destination", "220104");
        telephone.page().fill("#desk-name", truck.driverName());
        telephone.page().fill("#desk-telephone", truck.driverTelephone());
        telephone.page().fill("#desk-document", truck.driverId());
    }

    private void thenFitsTheTelephone() {
        Object small = telephone
                .page()
                .evaluate("() => [...document.querySelectorAll('button, select, input, a')].filter(e => e.offsetParent)"
                        + ".filter(e => e.getBoundingClientRect().height < 56).map(e => e.id || e.textContent)");
        assertThat(small)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(telephone.page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    /** Everything in the page's databases and its local storage. */
    private String storedOnTheTelephone() {
        return String.valueOf(telephone.page().evaluate("""
                async () => {
                  const { all } = await import('/scan/store.js');
                  const stores = await Promise.all(['queue', 'notices', 'notes'].map(all));
                  return JSON.stringify(stores) + JSON.stringify({ ...localStorage });
                }"""));
    }
}
