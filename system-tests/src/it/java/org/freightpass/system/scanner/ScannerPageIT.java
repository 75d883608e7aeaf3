package org.freightpass.system.scanner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.freightpass.system.stack.StackRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An officer at a checkpoint with a telephone. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerPageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OFFICER = "officer1";
    private static final String ORDERED_AWAY = "CP220184001";

    private LocalStack stack;
    private RunningSystem system;
    private SignedPasses passes;
    private Telephone telephone;

    @BeforeAll
    void givenSignedLists(LocalStack running) throws IOException, InterruptedException {
        Chromium.orSkip();
        stack = running;
        system = new RunningSystem(running.addresses(), PATIENCE);
        passes = new SignedPasses(running.addresses().kafka(), StackRoot.key(stack));
        byte[] present = trustList(running.addresses().pass());
        awaitPart(SignedPasses.TRUST_LIST, passes.publishTrustList(present));
        // One whose signer is not known when it comes stands behind the list that pass-service has of that name.
        awaitPart(SignedPasses.STATUS_LIST, passes.publishStatusList());
    }

    private static byte[] trustList(String passService) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(passService + "/api/v1/trust/list"))
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).body();
        }
    }

    @AfterAll
    void close() {
        if (passes != null) {
            passes.close();
            system.close();
        }
    }

    @BeforeEach
    void givenATelephoneThatHasVisitedOnce() {
        telephone = Telephone.on();
        telephone.openSignedIn(stack.addresses().checkpoint(), OFFICER);
    }

    @AfterEach
    void off() {
        telephone.close();
    }

    @Test
    void codeBeforeTheCameraIsReadJudgedAndRecorded() {
        PassClaims claims = registered("220104910001", "吉A91001", 1);

        telephone.scan(passes.sign(claims));
        assertThat(telephone.at("#evidence-plate")).hasText("吉A91001");
        assertThat(telephone.at("#evidence-source")).containsText("签名有效");
        telephone.picture("evidence");
        telephone.judgeUsual();

        assertThat(telephone.at("#result-outcome")).hasText("放行");
        assertThat(telephone.at("#result-lane")).hasText("优先通道");
        assertThat(telephone.at("#result-standing")).containsText("有效");
        assertThat(telephone.at("#result-source")).containsText("服务器判定");
        assertThat(telephone.at("body")).hasAttribute("data-colour", "green");
        telephone.picture("green");
        assertThat(recordOf("吉A91001").path("standing").asString()).isEqualTo("VALID");
    }

    @Test
    void numberWithItsCheckDigitsFindsThePass() {
        PassClaims claims = registered("220104910002", "吉A91002", 2);
        String typed = new TypedNumber(claims.number()).value();
        char last = typed.charAt(typed.length() - 1);
        String mistyped = typed.substring(0, typed.length() - 1) + (last == '0' ? '1' : '0');

        telephone.page().click("#by-number");
        telephone.page().fill("#typed", mistyped);
        telephone.page().keyboard().press("Enter");
        assertThat(telephone.at("#typed-fault")).containsText("校验码不符");
        telephone.page().fill("#typed", typed);
        telephone.page().keyboard().press("Enter");
        assertThat(telephone.at("#evidence-plate")).hasText("吉A91002");
        telephone.judgeUsual();

        assertThat(telephone.at("#result-standing")).containsText("有效");
        assertThat(telephone.at("#result-number")).containsText("220104 910002");
    }

    @Test
    void plateFindsThePassAndWhoNeedsATestIsSampled() {
        registered("220104910003", "吉A91003", 3);

        telephone.page().click("#by-plate");
        telephone.page().fill("#typed", "吉a·91003");
        telephone.page().keyboard().press("Enter");
        assertThat(telephone.at("#evidence-route")).not().isEmpty();
        telephone.page().click("#plate-same");
        telephone.page().click("[data-key='0-test-none']");
        telephone.page().click("#judge");

        assertThat(telephone.at("#result-outcome")).hasText("采样后放行");
        assertThat(telephone.at("body")).hasAttribute("data-colour", "amber");
        assertThat(telephone.at("#result-steps li")).hasCount(2);
        telephone.picture("amber");
    }

    @Test
    void afterOneVisitItWorksWithoutANetworkAndSyncsWhenItIsBack() {
        PassClaims claims = registered("220104910004", "吉A91004", 4);
        telephone.away();
        telephone.page().reload();
        assertThat(telephone.at("#status-text")).containsText("离线");

        telephone.scan(passes.sign(claims));
        telephone.judgeUsual();
        assertThat(telephone.at("#result-outcome")).hasText("放行");
        assertThat(telephone.at("#result-standing")).containsText("有效");
        assertThat(telephone.at("#result-source")).containsText("离线判定");
        assertThat(telephone.at("#status-text")).containsText("1 待同步");
        telephone.picture("offline");

        telephone.back();
        assertThat(telephone.at("#status-text")).not().containsText("待同步");
        JsonNode recorded = recordOf("吉A91004");
        assertThat(recorded.path("offlineStanding").asString()).isEqualTo("VALID");
        assertThat(recorded.path("standing").asString()).isEqualTo("VALID");
        assertThat(recorded.has("conflict")).isFalse();
    }

    @Test
    void withoutANetworkPlateAloneIsUnverifiedAndNobodyIsSentBack() {
        telephone.away();

        telephone.page().click("#by-plate");
        telephone.page().fill("#typed", "吉A91005");
        telephone.page().keyboard().press("Enter");
        telephone.page().click("#judge");

        assertThat(telephone.at("#result-standing")).containsText("未核实");
        assertThat(telephone.at("#result-outcome")).hasText("放行");
        assertThat(telephone.at("#result-lane")).hasText("普通通道");
    }

    @Test
    void expiredRevokedAndForgedCodesAreToldApartWithoutANetwork() {
        telephone.away();

        offline(passes.sign(passes.expired("220104910006", "吉A91006", 6)), "已过期", "放行", "green");
        offline(passes.sign(passes.valid("220104910007", "吉A91007", SignedPasses.REVOKED_INDEX)), "已撤销", "放行", "green");
        offline(SignedPasses.signedByNobody(passes.valid("220104910008", "吉A91008", 8)), "未核实", "放行", "green");
        offline(passes.forged(passes.valid("220104910009", "吉A91009", 9)), "伪造", "留置 · 公安", "red");
        telephone.picture("forged");
        assertThat(telephone.at("#result-steps li").first()).containsText("公安");
    }

    @Test
    void whatWasReleasedOfflineThoughRevokedComesBackAsAConflict() {
        PassClaims claims = registered("220104910010", "吉A91010", 10);
        telephone.away();
        passes.register(claims, 2, PassState.Status.REVOKED, Instant.now());
        awaitState("220104910010", "REVOKED");

        telephone.scan(passes.sign(claims));
        telephone.judgeUsual();
        assertThat(telephone.at("#result-standing")).containsText("有效");
        telephone.next();
        telephone.back();

        assertThat(telephone.at("#banner")).containsText("不符");
        telephone.page().click("#status");
        assertThat(telephone.at("#queue-list .conflict")).containsText("已撤销");
        telephone.picture("conflict");
        assertThat(recordOf("吉A91010").path("conflict").asString()).isEqualTo("RELEASED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldOfForgedPasses())
                        .contains("\"code\":\"WITHDRAWN_HONOURED\",\"arguments\":[\"REVOKED\"]"));
    }

    /** By all alerts of their cases: one may have joined a case that another opened. */
    private String toldOfForgedPasses() {
        StringBuilder told = new StringBuilder();
        JsonNode cases = system.notification()
                .get("supervisor", "/cases?limit=200")
                .body()
                .path("items");
        for (JsonNode one : cases) {
            if (one.path("kind").asString().equals("FORGED_PASS")) {
                String path = "/cases/" + one.path("number").asString() + "/alerts";
                told.append(system.notification().get("supervisor", path).body());
            }
        }
        return told.toString();
    }

    @Test
    void crewOfACodeIsComparedAtOnceAndWithoutANetwork() {
        PassClaims claims = passes.withCrew("220104910011", "吉A91011", 11, "31002X");
        telephone.away();

        telephone.scan(passes.sign(claims));
        telephone.page().fill("[data-key='0-document']", "31002x");
        assertThat(telephone.at(".fits")).containsText("通行证上有此人");
        telephone.page().fill("[data-key='0-document']", "310020");
        assertThat(telephone.at(".fits")).containsText("没有此人");
        telephone.picture("crew");
        telephone.judgeUsual();
        assertThat(telephone.at("#result-standing")).containsText("人证不符");
        assertThat(telephone.at("#result-outcome")).hasText("放行");

        telephone.back();
        JsonNode recorded = recordOf("吉A91011");
        assertThat(recorded.path("standing").asString()).isEqualTo("CREW_MISMATCH");
        assertThat(recorded.path("offlineStanding").asString()).isEqualTo("CREW_MISMATCH");
        assertThat(recorded.toString()).doesNotContain("crewSeen");
    }

    @Test
    void checkpointThatIsToBeGoneChecksNobodyAndIsReportedWhenTheNetworkIsBack() {
        Instant deadline = Instant.now().plusSeconds(20);
        system.checkpoint()
                .post(
                        "op-transport-province",
                        "/checkpoints/" + ORDERED_AWAY + "/order-removal",
                        Map.of("deadline", deadline.toString(), "reason", "not needed any more"))
                .expect(200);
        awaitOrderInKit();
        telephone.page().click("#status");
        telephone.page().click("#sync-now");
        telephone.page().waitForFunction("""
                async () => {
                  const { loadKit } = await import('/scan/kit.js');
                  return (await loadKit()).register.checkpoints.some((each) => each.status === 'REMOVAL_ORDERED');
                }""");
        assertThat(telephone.at("#queue-state")).hasText("没有待同步的记录。");
        telephone.page().click("#queue .back");
        telephone.page().selectOption("#checkpoint", ORDERED_AWAY);
        telephone.away();
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(deadline));

        telephone.page().click("#by-plate");
        telephone.page().fill("#typed", "吉A91012");
        telephone.page().keyboard().press("Enter");
        telephone.page().click("#judge");
        assertThat(telephone.at("#result-outcome")).hasText("放行");
        assertThat(telephone.at("#result-reasons")).containsText("不在保留名录");
        assertThat(telephone.at("#result-source")).containsText("已记下");
        assertThat(telephone.at("#status-text")).containsText("1 待同步");
        telephone.picture("not-retained");
        telephone.next();

        telephone.back();
        assertThat(telephone.at("#status-text")).not().containsText("待同步");
        assertThat(telephone.at("#status-text")).not().containsText("⚠");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.notification()
                                .get("supervisor", "/cases?limit=200")
                                .body()
                                .path("items")
                                .toString())
                        .contains("UNAPPROVED_CHECKPOINT", ORDERED_AWAY));
    }

    /** By the browser's own cryptography: what the service signs, what another changes, what the telephone keeps. */
    @Test
    void kitIsVerifiedFromThePinnedRootOnAndRefusedWhereAnythingWasChanged() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.checkpoint()
                                .get(OFFICER, "/offline-kit")
                                .body()
                                .path("certified")
                                .asBoolean())
                        .isTrue());
        telephone.page().click("#status");
        telephone.page().click("#sync-now");
        assertThat(telephone.at("#queue-state")).hasText("没有待同步的记录。");
        assertThat(telephone.at("#status-text")).not().containsText("未经认证");
        telephone.page().evaluate("""
                async () => {
                  const { refreshKit, loadKit } = await import('/scan/kit.js');
                  const { certified, rootKeys } = await import('/scan/certify.js');
                  const { get, put } = await import('/scan/store.js');
                  const is = (said, wanted) => { if (said !== wanted) throw new Error(`${said}, not ${wanted}`); };
                  await refreshKit();
                  is((await loadKit()).certified, true);
                  const kit = await (await fetch('/scan/api/v1/offline-kit')).json();
                  const roots = await rootKeys(await get('notes', 'roots'));
                  const said = (changed) => certified({ ...kit, ...changed }, roots)
                    .then((list) => (list ? 'certified' : 'uncertified'), (fault) => fault.message);
                  const wrong = `${kit.signature.slice(0, -12)}AAAAAAAAAAA=`;
                  is(await said({}), 'certified');
                  is(await said({ certified: false }), 'uncertified');
                  is(await said({ asOf: '2022-04-18T00:00:00Z' }), 'CONTENTS');
                  is(await said({ parts: kit.parts.slice(1) }), 'CONTENTS');
                  is(await said({ parts: kit.parts.map((p) => ({ ...p, sha256: '0'.repeat(64) })) }), 'CONTENTS');
                  is(['SIGNATURE', 'CBOR', 'TRAILING_BYTES', 'NOT_SIGN1'].includes(await said({ signature: wrong })), true);
                  is(await said({ endorsement: kit.signature }), 'HEADER');
                  const register = await get('parts', 'register');
                  const bytes = register.bytes.slice();
                  bytes[bytes.length - 2] ^= 1;
                  await put('parts', { ...register, bytes });
                  is(await loadKit(), null);
                  await refreshKit();
                  is((await loadKit()).certified, true);
                  const pinned = await get('notes', 'roots');
                  const other = { kty: 'EC', crv: 'P-256', x: 'B0lfZTZh-zPTVQzkrgVWgqx1SDRqRxb_g1lBrlDzZww',
                    y: 'eiAWsknaaP3J6GJpyRXONoYnUgM8aTglQ9Vtm9QSHpY' };
                  await put('notes', { ...pinned, keys: [other] });
                  is(await refreshKit().then(() => 'taken', (fault) => fault.constructor.name), 'NotOurs');
                  await put('notes', pinned);
                  await refreshKit();
                }""");
    }

    private void awaitOrderInKit() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.checkpoint()
                                .get(OFFICER, "/offline-kit/register")
                                .body()
                                .toString())
                        .contains("REMOVAL_ORDERED"));
    }

    @Test
    void pageIsReadByTheMachineAsItIsByEyes() {
        assertThat(telephone.at("html")).hasAttribute("lang", "zh-CN");
        for (String dark : new String[] {"light", "dark"}) {
            telephone.darkness(dark.equals("dark"));
            telephone.picture("scan-" + dark);
        }
        telephone.page().click("#language");
        assertThat(telephone.at("html")).hasAttribute("lang", "en");
        assertThat(telephone.at("#by-number")).hasText("Type number");
        telephone.picture("scan-en");
        Object small = telephone
                .page()
                .evaluate("() => [...document.querySelectorAll('button, select, input, a')].filter(e => e.offsetParent)"
                        + ".filter(e => e.getBoundingClientRect().height < 56).map(e => e.id || e.textContent)");
        assertThat(small)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
        Object wide = telephone.page().evaluate("() => document.documentElement.scrollWidth");
        assertThat(wide).isEqualTo(360);
    }

    private void offline(String code, String standing, String outcome, String colour) {
        telephone.scan(code);
        telephone.judgeUsual();
        assertThat(telephone.at("#result-standing")).containsText(standing);
        assertThat(telephone.at("#result-outcome")).hasText(outcome);
        assertThat(telephone.at("body")).hasAttribute("data-colour", colour);
        if (!colour.equals("red")) {
            telephone.next();
        }
    }

    private PassClaims registered(String number, String plate, int index) {
        PassClaims claims = passes.valid(number, plate, index);
        passes.register(claims, 1, PassState.Status.ACTIVE, claims.issuedAt());
        awaitState(number, "ACTIVE");
        return claims;
    }

    private void awaitState(String number, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.checkpoint()
                                .get(OFFICER, "/passes/" + number)
                                .body()
                                .path("state")
                                .asString(""))
                        .isEqualTo(state));
    }

    private void awaitPart(String name, byte[] content) {
        String path = "/offline-kit/" + name.replace(":", "%3A");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                system.checkpoint().fetch(OFFICER, path).body())
                        .isEqualTo(content));
    }

    private JsonNode recordOf(String plate) {
        String path = "/inspections?plate=" + URLEncoder.encode(plate, StandardCharsets.UTF_8);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                system.checkpoint().get(OFFICER, path).body().path("items"))
                        .hasSize(1));
        return system.checkpoint().get(OFFICER, path).body().path("items").get(0);
    }
}
