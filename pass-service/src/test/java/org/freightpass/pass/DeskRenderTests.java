package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.Applications;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.reviewing.Background;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.DeskQueue;
import org.freightpass.pass.reviewing.KeepingSeasons;
import org.freightpass.pass.reviewing.Reason;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewCases;
import org.freightpass.pass.reviewing.ReviewRefusal;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.pass.reviewing.ReviewStep;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.pass.reviewing.Season;
import org.freightpass.pass.reviewing.Seasons;
import org.freightpass.pass.scanning.Scan;
import org.freightpass.pass.scanning.Scans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the review desk; what lies behind them is told what to answer. */
@SpringBootTest(
        classes = DeskRenderTests.Pages.class,
        properties = {
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.freightpass.messaging.deadletters.DeadLetterAutoConfiguration,"
                    + "org.freightpass.messaging.inbox.InboxAutoConfiguration,"
                    + "org.freightpass.messaging.kafka.KafkaClientsAutoConfiguration,"
                    + "org.freightpass.messaging.outbox.OutboxAutoConfiguration,"
                    + "org.freightpass.messaging.relay.RelayAutoConfiguration",
            "freight.web.issuer=http://localhost:1",
            "freight.messaging.source=/pages"
        })
class DeskRenderTests {
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final UUID ID = new UUID(0, 1);
    private static final UUID NEXT = new UUID(0, 2);
    private static final UUID FIRM = new UUID(0, 9);
    private static final String PATH = "/desk/" + ID;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PagesConfiguration.class)
    @ComponentScan("org.freightpass.pass.reviewing.pages")
    static class Pages {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @MockitoBean
    DeskQueue queue;

    @MockitoBean
    Seasons seasons;

    @MockitoBean
    KeepingSeasons keeping;

    @MockitoBean
    Background background;

    @MockitoBean
    ReviewCases cases;

    @MockitoBean
    ReviewingApplications reviewing;

    @MockitoBean
    Applications applications;

    @MockitoBean
    Registers.CrewSeal seal;

    @MockitoBean
    AuditTrail trail;

    @MockitoBean
    Scans scans;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void givenSomethingToReview() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        signedIn("ROLE_OPERATOR");
        var asked = reviewed(ID, ReviewCase.Status.SUBMITTED, null, "220104");
        var next = reviewed(NEXT, ReviewCase.Status.SUBMITTED, null, "220104");
        when(queue.page(any(), any(), any(), anyInt())).thenReturn(List.of(asked, next));
        when(queue.counts(any(), any(), any())).thenReturn(new DeskQueue.Counts(38, 4, 30, 6));
        when(queue.named(any(), any())).thenReturn(List.of(asked));
        when(queue.found(any(), any(), anyInt())).thenReturn(List.of(asked));
        when(queue.refusedBefore(any(), anyInt()))
                .thenReturn(List.of(reviewed(NEXT, ReviewCase.Status.REJECTED, "op2", "220204")));
        when(seasons.notOver(any()))
                .thenReturn(List.of(new Season(GoodsCategory.AGRICULTURE, NOW, NOW.plusSeconds(86_400))));
        when(background.firmNames(any())).thenReturn(Map.of(FIRM, "=长春物流"));
        when(background.of(any(), any()))
                .thenReturn(new Background.Known(
                        new Background.Firm(FIRM, "长春物流", "912201011234567884", false, true),
                        true,
                        List.of("王"),
                        Background.Listed.FOR_OTHER_GOODS,
                        List.of(new Background.Live(
                                new PassNumber("220104000001"), PassType.UNIFIED, NOW, NOW.plusSeconds(60), true))));
        shows(asked);
        when(seal.open(any()))
                .thenReturn(List.of(new ApplicationForm.CrewMember(
                        "DRIVER", "王", "RESIDENT_ID", "220104198802291232", "13800138000")));
        when(applications.find(any())).thenReturn(Optional.of(application()));
        when(scans.of(any(), any()))
                .thenReturn(List.of(new Scans.Seen(
                        new Scan(
                                new PassNumber("220104000001"),
                                new CheckpointCode("CP220302001"),
                                new DivisionCode("220302"),
                                NOW,
                                Scan.Told.WENT_ON),
                        "长平高速四平出口")));
        when(trail.read(any(), any(), anyLong(), anyInt()))
                .thenReturn(List.of(new AuditTrail.Recorded(
                        1,
                        new AuditEntry(
                                AuditEntry.Who.SYSTEM,
                                "application.submitted",
                                "application",
                                ID.toString(),
                                null,
                                null,
                                NOW,
                                null,
                                null,
                                null))));
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk?lens=MINE&goods=LIVING&none=1",
                "/desk?lens=nonsense&goods=nonsense&bulk=nonsense&after=nonsense&was=00000000-0000-0000-0000-000000000001",
                "/desk/00000000-0000-0000-0000-000000000001",
                "/desk/00000000-0000-0000-0000-000000000001?was=00000000-0000-0000-0000-000000000001&lens=SOON",
                "/desk/search",
                "/desk/search?q=吉A12345",
                "/desk/search?q=x",
                "/desk/seasons"
            })
    void pageIsWholeInBothLanguages(String path) throws Exception {
        assertThat(page(get(path), "zh", 200))
                .contains("lang=\"zh-CN\"", "<main", "</html>")
                .doesNotContain("??");
        assertThat(page(get(path), "en", 200))
                .contains("lang=\"en\"")
                .doesNotContain("??", "style=\"", "onclick", "{0}");
    }

    @Test
    void approvedApplicationSaysWhereItsPassWasLookedAt() throws Exception {
        assertThat(page(get("/desk/" + ID), "zh", 200)).doesNotContain("查验记录");

        shows(reviewed(ID, ReviewCase.Status.APPROVED, "op", "220104"));
        assertThat(page(get("/desk/" + ID), "zh", 200)).contains("查验记录", "长平高速四平出口", "在检查点放行");
        when(scans.of(any(), any())).thenReturn(List.of());
        assertThat(page(get("/desk/" + ID), "en", 200)).contains("Not inspected at any checkpoint");
    }

    @Test
    void queueShowsClocksCountsAndWhatHasPriority() throws Exception {
        var page = page(get("/desk"), "zh", 200);

        assertThat(page).contains("吉A·12345", "还有 60 分钟", "clock-soon", ">38<", ">6<", "当前优先");
    }

    @Test
    void applicationStandsWithItsChecksOnOnePageAndNumbersAreMasked() throws Exception {
        var page = page(get(PATH), "zh", 200);

        assertThat(page)
                .contains(
                        "车辆在黑名单中", "王 在黑名单中", "同一时间已有有效证", "以前被拒绝", "220104 000001 77", "name=\"reason.vehicle.plate\"")
                .doesNotContain("220104198802291232", "13800138000");
        assertThat(page.indexOf("id=\"checks\"")).isLessThan(page.indexOf("id=\"whole\""));
    }

    @Test
    void anotherDesksApplicationIsNotShownNorDecided() throws Exception {
        shows(reviewed(ID, ReviewCase.Status.SUBMITTED, null, "220204"));

        assertThat(answer(get(PATH)).getStatus()).isEqualTo(403);
        assertThat(answer(post(PATH + "/approve")).getStatus()).isEqualTo(403);
    }

    @Test
    void afterADecisionTheNextOneOpens() throws Exception {
        result(new ReviewResult.Done(reviewed(ID, ReviewCase.Status.APPROVED, "op", "220104")));

        assertThat(answer(post(PATH + "/approve").param("lens", "SOON")).getRedirectedUrl())
                .isEqualTo("/desk/" + NEXT + "?lens=SOON&was=" + ID);
        assertThat(answer(post(PATH + "/claim")).getRedirectedUrl()).startsWith(PATH + "?");
    }

    @Test
    void whatSomebodyElseHasClaimedIsNotTheNext() throws Exception {
        var theirs = reviewed(NEXT, ReviewCase.Status.IN_REVIEW, "somebody", "220104");
        when(queue.page(any(), any(), any(), anyInt())).thenReturn(List.of(theirs));
        result(new ReviewResult.Done(reviewed(ID, ReviewCase.Status.APPROVED, "op", "220104")));

        assertThat(answer(post(PATH + "/approve")).getRedirectedUrl()).isEqualTo("/desk?lens=ALL&was=" + ID);
    }

    @Test
    void secondOperatorIsToldWhoIsOnIt() throws Exception {
        result(new ReviewResult.Refused(ID, ReviewRefusal.CLAIMED_BY_ANOTHER, "李科长"));

        assertThat(page(post(PATH + "/approve"), "zh", 409)).contains("李科长 正在办理，没有改动任何内容");
    }

    @Test
    void buttonPressedTwiceIsAsGoodAsOnce() throws Exception {
        result(new ReviewResult.Refused(ID, ReviewRefusal.ALREADY_DECIDED, null));
        shows(reviewed(ID, ReviewCase.Status.APPROVED, "op", "220104"));
        assertThat(answer(post(PATH + "/approve")).getRedirectedUrl()).startsWith("/desk/" + NEXT);

        shows(reviewed(ID, ReviewCase.Status.APPROVED, "somebody", "220104"));
        assertThat(page(post(PATH + "/approve"), "zh", 409)).contains("已经办结");
        shows(reviewed(ID, ReviewCase.Status.REJECTED, "op", "220104"));
        assertThat(page(post(PATH + "/approve"), "zh", 409)).contains("已经办结");
    }

    @Test
    void whatIsTypedStaysWhereAReasonIsMissing() throws Exception {
        result(new ReviewResult.Refused(ID, ReviewRefusal.REASON_MISSING, null));

        assertThat(page(post(PATH + "/return"), "zh", 422)).contains("href=\"#reason.\"", "请写明原因");
        assertThat(page(post(PATH + "/reject").param("why", " "), "zh", 422)).contains("id=\"why-fault\"");
    }

    @Test
    void reasonsGoToTheirFieldsAndEmptyOnesNowhere() throws Exception {
        var reasons = new ReviewStep.Return(
                List.of(new Reason("vehicle.plate", "RETURNED", "看不清"), new Reason(null, "RETURNED", "请快")));
        when(reviewing.step(eq(ID), eq(reasons), any(), eq(NOW), any()))
                .thenReturn(new ReviewResult.Done(reviewed(ID, ReviewCase.Status.RETURNED, "op", "220104")));

        var sent = post(PATH + "/return")
                .param("seen", NOW.toString())
                .param("reason.vehicle.plate", " 看不清 ")
                .param("reason.goods.name", " ")
                .param("reason.", "请快");

        assertThat(answer(sent).getRedirectedUrl()).startsWith("/desk/" + NEXT);
    }

    @Test
    void manyAreSummedUpBeforeAndAfterwards() throws Exception {
        when(queue.named(any(), any()))
                .thenReturn(List.of(
                        reviewed(NEXT, ReviewCase.Status.SUBMITTED, null, "220104"),
                        reviewed(ID, ReviewCase.Status.SUBMITTED, null, "220104")));
        var done = new ReviewResult.Done(reviewed(ID, ReviewCase.Status.SUBMITTED, null, "220104"));
        var not = new ReviewResult.NotIssued(NEXT, "LIVE_PASS_EXISTS", "x", new PassNumber("220104000001"));
        when(reviewing.foresee(any(), any(), any())).thenReturn(List.of(done, not));
        when(reviewing.approve(any(), any(), any()))
                .thenThrow(new ConcurrentModificationException("issued at this very moment"))
                .thenReturn(List.of(not, done));
        var both = new String[] {ID.toString(), NEXT.toString(), "nonsense"};

        assertThat(page(post("/desk/many").param("id", both), "zh", 200))
                .contains("将通过 1 份，跳过 1 份", "已有有效通行证 220104 000001 77", "name=\"id\" value=\"" + ID + "\"")
                .doesNotContain("name=\"id\" value=\"" + NEXT + "\"");
        assertThat(page(post("/desk/many/approve").param("id", both), "en", 200))
                .contains("1 approved, 1 skipped");
        assertThat(answer(get("/desk/many/approve")).getRedirectedUrl()).isEqualTo("/desk");
    }

    @Test
    void nothingSelectedIsSaidOnTheQueue() throws Exception {
        when(queue.named(any(), any())).thenReturn(List.of());

        assertThat(answer(post("/desk/many").param("lens", "MINE")).getRedirectedUrl())
                .isEqualTo("/desk?lens=MINE&none=1");
    }

    @Test
    void fileHoldsTheQueueAndNoFormula() throws Exception {
        var file = answer(get("/desk/queue.csv").param("lang", "zh"));

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"申请编号\",\"车牌号\"")
                .contains("\"吉A12345\"", "\"'=长春物流\"");
    }

    @Test
    void whatASearchFoundIsAFileTooAndNothingWhereItWasUnreadable() throws Exception {
        var found = answer(get("/desk/search.csv").param("q", "吉A12345").param("lang", "zh"));
        var nothing =
                answer(get("/desk/search.csv").param("q", "220104 000001 71").param("lang", "zh"));

        assertThat(found.getContentAsString(StandardCharsets.UTF_8)).contains("\"状态\",\"通行证号\"", "\"吉A12345\"");
        assertThat(nothing.getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void wrongCheckDigitsAreNotSearchedForAsAFirm() throws Exception {
        assertThat(page(get("/desk/search").param("q", "220104 000001 71"), "zh", 200))
                .contains("校验位不符");
        assertThat(page(get("/desk/search").param("q", "220104 000001 77"), "zh", 200))
                .contains("按通行证号");
    }

    @Test
    void onlyAdministratorsGivePriority() throws Exception {
        var wish = post("/desk/seasons")
                .param("goods", "AGRICULTURE")
                .param("from", "2022-04-19")
                .param("until", "2022-05-31");
        assertThat(answer(wish).getStatus()).isEqualTo(403);

        signedIn("ROLE_ADMIN");
        when(keeping.set(any(), any(), any())).thenReturn(Optional.empty());
        assertThat(answer(wish).getRedirectedUrl()).isEqualTo("/desk/seasons");
        when(keeping.set(any(), any(), any())).thenReturn(Optional.of(KeepingSeasons.Fault.TOO_LONG));
        assertThat(page(wish, "zh", 422)).contains("id=\"until-fault\"", "184", "value=\"2022-05-31\"");
        assertThat(page(post("/desk/seasons"), "zh", 422)).contains("id=\"goods-fault\"", "id=\"from-fault\"");
    }

    private String page(MockHttpServletRequestBuilder request, String language, int status) throws Exception {
        var response = answer(request.param("lang", language));
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }

    private void result(ReviewResult result) {
        when(reviewing.step(any(), any(), any(), any(), any())).thenReturn(result);
    }

    private void shows(ReviewCase reviewed) {
        when(cases.find(any())).thenReturn(Optional.of(reviewed));
    }

    private static void signedIn(String role) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("sub", "op")
                .claim("department", "IIT")
                .claim("division", "220100")
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(role)));
    }

    private static ReviewCase reviewed(UUID id, ReviewCase.Status status, @Nullable String claimedBy, String division) {
        var request = new ReviewCase.Request(
                "driver1",
                FIRM,
                null,
                PassType.UNIFIED,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                GoodsCategory.AGRICULTURE,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184")),
                true,
                NOW,
                NOW.plusSeconds(432_000),
                false,
                false,
                "sealed",
                null);
        return new ReviewCase(
                id,
                2,
                status,
                request,
                new Desk(Department.IIT, new DivisionCode(division)),
                NOW,
                NOW.plusSeconds(3600),
                null,
                claimedBy,
                claimedBy,
                List.of(),
                status == ReviewCase.Status.APPROVED ? new PassNumber("220104000001") : null,
                NOW);
    }

    private static Application application() {
        var form = new ApplicationForm(
                FIRM,
                null,
                new ApplicationForm.Vehicle("吉A12345", "YELLOW", null, null, "吉A1234挂"),
                new ApplicationForm.Goods("AGRICULTURE", "种子", "10 吨"),
                new ApplicationForm.Way("220104", "210102", List.of("220184"), true),
                List.of(),
                "发货人",
                "收货人",
                "2022-04-18T00:00:00+08:00",
                "2022-04-20T00:00:00+08:00",
                false);
        return new Application(
                ID,
                2,
                Application.Status.SUBMITTED,
                "driver1",
                form,
                null,
                null,
                null,
                false,
                NOW,
                NOW,
                List.of(),
                null,
                NOW,
                NOW);
    }
}
