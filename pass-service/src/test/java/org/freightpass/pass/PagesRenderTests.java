package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.applying.AmendingPasses;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.ApplyingRule;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.pass.applying.NeedCheck;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.directory.DirectoryLog;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.freightpass.pass.directory.DirectoryTables;
import org.freightpass.pass.directory.KeepingDirectory;
import org.freightpass.pass.directory.NumberBlocks;
import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.EnterpriseRefusal;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.Owner;
import org.freightpass.pass.fleet.Vehicle;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Entry;
import org.freightpass.pass.glancing.Glance;
import org.freightpass.pass.glancing.GlanceRule;
import org.freightpass.pass.glancing.Waits;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.Route;
import org.freightpass.pass.issuing.Validity;
import org.freightpass.pass.joining.FirmDoor;
import org.freightpass.pass.joining.JoinRequest;
import org.freightpass.pass.joining.JoinResult;
import org.freightpass.pass.joining.JoiningFirms;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.KeepingBlacklist;
import org.freightpass.pass.listing.KeepingWhitelist;
import org.freightpass.pass.listing.ListingFixtures;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.listing.WhitelistEntry;
import org.freightpass.pass.printing.OrderResult;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.PrintOrder;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.pass.printing.PrintRefusal;
import org.freightpass.pass.printing.PrintWake;
import org.freightpass.pass.printing.PrintingPasses;
import org.freightpass.pass.printing.Reader;
import org.freightpass.pass.recalling.Recallable;
import org.freightpass.pass.recalling.RecallablePasses;
import org.freightpass.pass.recalling.RecallingFixtures;
import org.freightpass.pass.recalling.RecallingPasses;
import org.freightpass.pass.roads.Landmark;
import org.freightpass.pass.roads.Landmarks;
import org.freightpass.pass.roads.RoadConditions;
import org.freightpass.pass.roads.WayAhead;
import org.freightpass.pass.scanning.Scan;
import org.freightpass.pass.scanning.Scans;
import org.freightpass.pass.uploading.Intake;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.UploadResult;
import org.freightpass.pass.uploading.UploadWake;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.Uploads;
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
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page in both languages, with something on it; what lies behind the pages is told what to answer. */
@SpringBootTest(
        classes = PagesRenderTests.Pages.class,
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
class PagesRenderTests {
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final Pattern LANGUAGE = Pattern.compile("href=\"([^\"]+lang=en)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Validity WEEK = new Validity(NOW, NOW.plusSeconds(7 * 24 * 3600));
    private static final DivisionCode NANGUAN = new DivisionCode("220102");
    private static final DivisionCode HEPING = new DivisionCode("210102");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PagesConfiguration.class)
    @ComponentScan(
            basePackages = {
                "org.freightpass.pass.applying.pages",
                "org.freightpass.pass.enterprises.pages",
                "org.freightpass.pass.issuing.pages",
                "org.freightpass.pass.glancing.pages",
                "org.freightpass.pass.listing.pages",
                "org.freightpass.pass.recalling.pages",
                "org.freightpass.pass.uploading.pages",
                "org.freightpass.pass.directory.pages",
                "org.freightpass.pass.printing.pages",
                "org.freightpass.pass.roads.pages"
            })
    @ComponentScan(
            basePackages = "org.freightpass.pass.printing.web",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(VerifyPage|LookLimit)"))
    static class Pages {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Directory directory() {
            return DirectorySnapshot.standard();
        }

        @Bean
        WayAhead wayAhead(RoadConditions conditions) {
            return new WayAhead(conditions);
        }
    }

    @MockitoBean
    NeedCheck check;

    @MockitoBean
    Regimes regimes;

    @MockitoBean
    RoadConditions roads;

    @MockitoBean
    Landmarks landmarks;

    @MockitoBean
    DraftingApplications drafting;

    @MockitoBean
    SubmittingApplications submitting;

    @MockitoBean
    AmendingPasses amending;

    @MockitoBean
    JoiningFirms joining;

    @MockitoBean
    InvitingMembers inviting;

    @MockitoBean
    KeepingFirms keeping;

    @MockitoBean
    Memberships memberships;

    @MockitoBean
    Fleets remembered;

    @MockitoBean
    OrderingPrints prints;

    @MockitoBean
    PrintOrders orders;

    @MockitoBean
    PrintWake printWake;

    @MockitoBean
    Passes passes;

    @MockitoBean
    Holders holders;

    @MockitoBean
    ChangingPasses changing;

    @MockitoBean
    UploadingFleets fleets;

    @MockitoBean
    Uploads uploads;

    @MockitoBean
    Intake intake;

    @MockitoBean
    UploadWake work;

    @MockitoBean
    PrintingPasses printing;

    @MockitoBean
    RecallingPasses recalling;

    @MockitoBean
    RecallablePasses recallables;

    @MockitoBean
    Firms register;

    @MockitoBean
    KeepingWhitelist keepingWhite;

    @MockitoBean
    KeepingBlacklist keepingBlack;

    @MockitoBean
    Whitelist whitelist;

    @MockitoBean
    Blacklist blacklist;

    @MockitoBean
    AuditTrail trail;

    @MockitoBean
    Scans scans;

    @MockitoBean
    Days days;

    @MockitoBean
    DirectoryTables tables;

    @MockitoBean
    KeepingDirectory keepingDirectory;

    @MockitoBean
    DirectoryLog log;

    @MockitoBean
    NumberBlocks blocks;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void givenSomethingToShow() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        signedIn("ROLE_FIRM");
        var desk = new Surroundings.Desk(Department.COMMERCE, NANGUAN);
        var regime = new Regimes.Regime(PlaceCode.of(NANGUAN), NOW, null, "JL", 1);
        when(check.check(any(), any(), any(), any(), any()))
                .thenReturn(new NeedCheck.Need(
                        true,
                        PassType.UNIFIED,
                        "PASS_NEEDED",
                        ApplyingRule.OURS,
                        "x",
                        desk,
                        "0431-1",
                        NOW,
                        List.of(regime)));
        when(regimes.all()).thenReturn(List.of(regime));
        var closure = new RoadConditions.Closure(
                "C1", 1, "TOLL_EXIT", PlaceCode.of(NANGUAN), "G1", null, "长春南出口", new RoadConditions.Period(NOW, null));
        when(roads.closures()).thenReturn(List.of(closure));
        when(landmarks.all())
                .thenReturn(List.of(
                        landmark(Landmark.Kind.CHECKPOINT, "CP220184001", "公主岭检查站", null, Landmark.Standing.GOING),
                        landmark(Landmark.Kind.CHECKPOINT, "CP220184002", "没人批准的卡点", null, Landmark.Standing.NOT_THERE),
                        landmark(Landmark.Kind.SERVICE_AREA, "SA1", "德惠服务区", "FUEL,FOOD", Landmark.Standing.THERE),
                        landmark(Landmark.Kind.TEST_POINT, "TP1", "四平采样点", "8:00-20:00", Landmark.Standing.THERE)));
        when(roads.riskAreas())
                .thenReturn(List.of(new RoadConditions.RiskArea(
                        "R1", 1, NANGUAN, "某街道", RoadConditions.Level.HIGH, new RoadConditions.Period(NOW, null))));
        when(drafting.dueFirst(any(), any(), any(), anyInt()))
                .thenReturn(List.of(application(Application.Status.RETURNED)));
        shows(Application.Status.RETURNED);
        var firm = EnterpriseFixtures.firm("912201011234567884");
        when(inviting.firmsOf(any())).thenReturn(List.of(firm));
        when(passes.dueFirst(any(), any(), anyInt())).thenReturn(List.of(pass()));
        when(passes.find(any())).thenReturn(Optional.of(pass()));
        when(amending.amendable(any(), any(), any())).thenReturn(Optional.of(holding()));
        var request = new JoinRequest(
                ID,
                firm.id().value(),
                new JoinRequest.Asker("clerk", "clerk", "李强"),
                JoinRequest.Status.OPEN,
                NOW,
                null,
                null);
        when(joining.waiting(any(), any(), anyInt())).thenReturn(Optional.of(List.of(request)));
        when(joining.of(any(), anyInt()))
                .thenReturn(List.of(new JoinResult.Done(request, new FirmDoor.Named(ID, "长春物流"))));
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
                                "pass.issued",
                                "pass",
                                "220104000001",
                                null,
                                "{}",
                                NOW,
                                null,
                                null,
                                null))));
        when(orders.find(any())).thenReturn(Optional.of(order()));
        when(orders.failures(any(), anyInt()))
                .thenReturn(List.of(new PrintOrder.Failure(new PassNumber("220104000002"), PrintRefusal.REVOKED)));
        when(uploads.find(any())).thenReturn(Optional.of(upload()));
        when(uploads.refused(any(), anyInt(), anyInt()))
                .thenReturn(List.of(new Uploads.RefusedRow(
                        new SheetRow(2, List.of("x")),
                        List.of(new Uploads.Fault("plate", "PLATE_TOO_SHORT", "short", "x")))));
    }

    /** An operator with an order that waits, one that is done, and a pass that a query hits. */
    private void givenOperator() {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("sub", "op-iit")
                .claim("department", "IIT")
                .claim("division", "220100")
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("ROLE_OPERATOR")));
        var waiting = RecallingFixtures.order(RecallingFixtures.CHANGCHUN, 60);
        when(recalling.newest(any(), anyInt())).thenReturn(List.of(waiting));
        when(recalling.find(any(), any())).thenReturn(Optional.of(waiting));
        var white = new WhitelistEntry(
                ID, ID, Set.of(GoodsCategory.LIVING), 50, "李雷", NOW.minusSeconds(9), null, "op", NANGUAN);
        when(whitelist.newest(any(), any(), anyInt())).thenReturn(List.of(white));
        when(whitelist.find(any())).thenReturn(Optional.of(white));
        var firm = EnterpriseFixtures.firm(EnterpriseFixtures.CODE);
        when(register.page(any(), any(), any(), anyInt())).thenReturn(List.of(firm));
        when(register.find(any())).thenReturn(Optional.of(firm));
        var black = ListingFixtures.entry(BlacklistEntry.Kind.VEHICLE, null);
        when(blacklist.newest(any(), any(), anyInt())).thenReturn(List.of(black));
        when(blacklist.find(any())).thenReturn(Optional.of(black));
        var added = new AuditEntry(
                AuditEntry.Who.SYSTEM, "blacklist.added", "blacklist", "1", null, null, NOW, null, null, null);
        when(trail.read(any(), any(), anyLong(), anyInt())).thenReturn(List.of(new AuditTrail.Recorded(1, added)));
        when(tables.load())
                .thenReturn(new DirectorySnapshot(
                        List.of(
                                new DirectorySnapshot.GoodsRow(
                                        GoodsCategory.ENERGY, Department.DRC, NOW.minusSeconds(9)),
                                new DirectorySnapshot.GoodsRow(
                                        GoodsCategory.ENERGY, Department.IIT, NOW.minusSeconds(5)),
                                new DirectorySnapshot.GoodsRow(
                                        GoodsCategory.ENERGY, Department.PS, NOW.plusSeconds(5))),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(LocalDate.of(2022, 5, 2), false)));
        when(days.of(any(), any()))
                .thenReturn(new Glance(
                        3,
                        Map.of(Glance.Ending.APPROVED, 2),
                        1,
                        new Glance.ReviewTimes(Duration.ofMinutes(12), Duration.ofHours(5), 2, 0),
                        Map.of(Department.IIT, 3),
                        Map.of(GoodsCategory.LIVING, 3),
                        Map.of("goods.name", 1, "unheard of", 2),
                        Collections.nCopies(24, 1),
                        Map.of("RELEASE", 40, "HOLD_HEALTH", 1),
                        Waits.of(Map.of(4, 30, GlanceRule.UNKNOWN, 11)),
                        List.of(new Glance.AtCheckpoint(
                                new CheckpointCode("CP220184001"),
                                new DivisionCode("220184"),
                                41,
                                Waits.of(Map.of())))));
        when(days.behind(any(), any(), any(), anyInt()))
                .thenReturn(List.of(new Entry(
                        ID,
                        "220104000001",
                        "吉A12345",
                        GoodsCategory.LIVING,
                        NANGUAN,
                        HEPING,
                        "APPROVED",
                        NOW,
                        Duration.ofMinutes(12))));
        when(blocks.begun(any())).thenReturn(List.of(new NumberBlocks.Block(PassType.UNIFIED, NANGUAN, 7)));
        when(recallables.fitting(any(), any(), any(), any(), anyInt()))
                .thenReturn(List.of(new Recallable(
                        new PassNumber("220104000001"),
                        new Plate("吉A12345"),
                        NANGUAN,
                        HEPING,
                        GoodsCategory.LIVING,
                        null,
                        Recallable.Standing.ACTIVE,
                        NOW)));
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/passes",
                "/desk/passes?plate=x",
                "/desk/passes?act=SUSPEND&plate=吉A12345",
                "/desk/passes/orders/00000000-0000-0000-0000-000000000001",
                "/desk/day",
                "/desk/day?day=2022-04-16",
                "/desk/day/returned?day=2022-04-16",
                "/desk/directory",
                "/desk/directory?part=CONTACTS&division=220104",
                "/desk/directory?part=LIMITS&saved=yes",
                "/desk/directory?part=CALENDAR",
                "/desk/directory?part=NUMBERS",
                "/desk/firms",
                "/desk/firms?standing=CONFIRMED&was=00000000-0000-0000-0000-000000000001",
                "/desk/registers/whitelist?q=x&size=50&state=ANY",
                "/desk/registers/whitelist/00000000-0000-0000-0000-000000000001",
                "/desk/registers/blacklist?q=1232",
                "/desk/registers/blacklist/00000000-0000-0000-0000-000000000001"
            })
    void deskPageIsWholeInBothLanguages(String path) throws Exception {
        givenOperator();
        pageIsWholeInBothLanguages(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?origin=220102&destination=210102&goods=LIVING",
                "/?origin=x&destination=y",
                "/verify",
                "/verify?number=1&plate=1",
                "/verify?number=FP1:broken",
                "/directory",
                "/directory?goods=LIVING&division=220100",
                "/map",
                "/map?in=220100",
                "/rules",
                "/applications",
                "/applications/00000000-0000-0000-0000-000000000001",
                "/applications/00000000-0000-0000-0000-000000000001/edit?check=1",
                "/passes",
                "/passes/220104000001",
                "/passes/220104000001/amend",
                "/documents/00000000-0000-0000-0000-000000000001",
                "/uploads",
                "/uploads/00000000-0000-0000-0000-000000000001",
                "/firms"
            })
    void pageIsWholeInBothLanguages(String path) throws Exception {
        String chinese = page(get(path), "zh", 200);
        assertThat(chinese)
                .contains("lang=\"zh-CN\"", "货运通行证", "<main", "</html>")
                .doesNotContain("??", "</time><time");
        String english = page(get(path), "en", 200);
        assertThat(english).contains("lang=\"en\"", "Freight passes").doesNotContain("??", "style=\"", "onclick");
    }

    @Test
    void faultStandsBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        String form = page(get("/applications/" + ID + "/edit?check=1"), "zh", 200);

        assertThat(form)
                .contains("id=\"vehicle.plate-fault\"", "车牌太短", "value=\"吉A6262\"", "href=\"#vehicle.plate\"")
                .contains("请至少填写一名驾驶员", "车牌号：车牌太短")
                .contains("aria-describedby=\"vehicle.plate-fault\"");
    }

    @Test
    void lifeOfAPassSaysWhereItWasLookedAtAndHowThatEnded() throws Exception {
        assertThat(page(get("/passes/220104000001"), "zh", 200)).contains("在检查点放行", "长平高速四平出口");
        assertThat(page(get("/passes/220104000001"), "en", 200)).contains("Let through at", "长平高速四平出口");
    }

    @Test
    void wayIsDrawnInTheFormAndAnewWhenItIsSaved() throws Exception {
        assertThat(page(get("/applications/" + ID + "/edit"), "zh", 200))
                .contains("id=\"way-drawn\"", "线路图", "class=\"way-line\"")
                .doesNotContain("hx-swap-oob");
        assertThat(page(
                        post("/applications/" + ID + "/save")
                                .param("route.origin", "220102")
                                .param("route.destination", "210102"),
                        "zh",
                        200))
                .contains("hx-swap-oob=\"true\"", "<li>吉林省长春市南关区</li>", "<li>辽宁省沈阳市和平区</li>", ">辽宁省<");
    }

    /** Born from a walk: an empty map took half a screen before anything was typed. */
    @Test
    void mapIsHiddenUntilAPlaceIsKnown() throws Exception {
        assertThat(page(post("/applications/" + ID + "/save"), "zh", 200)).contains("hidden=\"hidden\"");
        assertThat(page(post("/applications/" + ID + "/save").param("route.origin", "220102"), "zh", 200))
                .contains("id=\"way-drawn\"")
                .doesNotContain("hidden=\"hidden\"");
    }

    /** Born from a walk: who signed in to apply had to ask all anew, and an operator was led to a firm's pages. */
    @Test
    void startPageLeadsEachToWhatIsTheirs() throws Exception {
        var answer = "/?origin=220102&destination=210102&goods=LIVING";
        assertThat(page(get(answer), "zh", 200)).contains("现在申请", "href=\"/firms\"", "href=\"/passes\"");
        assertThat(browser.perform(get("/apply").param("origin", "220102").param("destination", "210102"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/?origin=220102&destination=210102");

        SecurityContextHolder.clearContext();
        assertThat(page(get(answer), "zh", 200)).contains("href=\"/passes\"").doesNotContain("现在申请");

        givenOperator();
        assertThat(page(get(answer), "zh", 200))
                .contains("href=\"/desk/issue\"", "href=\"/desk/firms\"")
                .doesNotContain("现在申请", "登录后申请", "href=\"/uploads\"");
    }

    /** Born from a walk: the rules named a province twice, once for each of its regimes. */
    @Test
    void areaStandsInTheRulesOnceWithTheRegimeThatEndsLast() throws Exception {
        var area = PlaceCode.of(NANGUAN);
        when(regimes.all())
                .thenReturn(List.of(
                        new Regimes.Regime(area, NOW.minusSeconds(60), NOW.plusSeconds(60), "JL", 1),
                        new Regimes.Regime(area, NOW, null, "JL", 1),
                        new Regimes.Regime(area, NOW.plusSeconds(1), NOW.plusSeconds(9), "JL", 1)));

        assertThat(page(get("/rules"), "zh", 200).split("南关区", -1)).hasSize(3);
        assertThat(page(get("/rules"), "zh", 200)).contains("正在实行", "即将实行").containsOnlyOnce("直到");
    }

    @Test
    void listSaysThatNothingIsThereOnlyWhereNothingIs() throws Exception {
        assertThat(page(get("/passes"), "zh", 200)).contains("吉A·12345").doesNotContain("没有通行证");
        assertThat(page(get("/map"), "zh", 200)).contains("长春南出口").doesNotContain("empty-title");

        when(passes.dueFirst(any(), any(), anyInt())).thenReturn(List.of());
        assertThat(page(get("/passes"), "zh", 200)).contains("没有通行证");
    }

    @Test
    void whatIsUnderReviewIsNotEdited() throws Exception {
        shows(Application.Status.SUBMITTED);

        assertThat(browser.perform(get("/applications/" + ID + "/edit"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/applications/" + ID);
    }

    @Test
    void firmThatIsRefusedKeepsWhatWasTyped() throws Exception {
        when(keeping.register(any(), any(), any()))
                .thenReturn(new FirmResult.Refused(
                        List.of(new EnterpriseRefusal(EnterpriseRefusal.Kind.CREDIT_CODE_BAD, "creditCode", "bad"))));

        assertThat(page(post("/firms").param("name", "测试物流").param("creditCode", "1"), "zh", 422))
                .contains("value=\"测试物流\"", "信用代码不对");
    }

    /** Born from a fault: the language link of a refused invitation led to an address that only takes forms. */
    @Test
    void languageLinkBesideARefusedFormLeadsToAPage() throws Exception {
        when(inviting.invite(any(), any(), any(), any(), any()))
                .thenReturn(new FirmResult.Refused(
                        List.of(new EnterpriseRefusal(EnterpriseRefusal.Kind.NAME_BAD, "username", "bad"))));
        when(fleets.hold(any(), any(), any(), any())).thenReturn(new UploadResult.Empty());
        for (var refused : List.of(
                post("/firms/" + ID + "/members").param("username", ""),
                multipart("/uploads").file("file", new byte[0]))) {
            var link = LANGUAGE.matcher(page(refused, "zh", 422));
            assertThat(link.find()).isTrue();
            var led = browser.perform(get(link.group(1)).header("Accept", "text/html"))
                    .andReturn()
                    .getResponse();
            assertThat(led.getStatus()).as(link.group(1)).isLessThan(400);
        }
    }

    @Test
    void whatWasUsedBeforeIsOfferedAndTakenOver() throws Exception {
        when(drafting.dueFirst(any(), any(), any(), anyInt()))
                .thenReturn(List.of(application(Application.Status.APPROVED)));
        when(remembered.vehicles(any(), any(), anyInt()))
                .thenReturn(List.of(new Vehicle(
                        ID, new Owner.OfPerson("driver1"), new Plate("吉B77777"), PlateColour.YELLOW, null, null, NOW)));
        when(drafting.change(any(), any(), any(), any(), any()))
                .thenReturn(new ApplyingResult.Done(application(Application.Status.RETURNED), List.of()));

        assertThat(page(get("/applications/" + ID + "/edit"), "zh", 200))
                .contains("value=\"vehicle:" + ID + "\"", "value=\"fleet-vehicle:" + ID + "\"", "吉B77777 · 黄")
                .contains("value=\"driver:" + ID + "\"", "王 · 110*************2X", "value=\"way:" + ID + "\"")
                .doesNotContain("11010519491231002X");
        var led = browser.perform(post("/applications/" + ID + "/edit")
                        .param("vehicle.plate", "x")
                        .param("use", "fleet-vehicle:" + ID))
                .andReturn()
                .getResponse();
        assertThat(led.getRedirectedUrl()).endsWith("/edit#vehicle");
        verify(drafting)
                .change(
                        any(),
                        any(),
                        any(),
                        argThat(form -> "吉B77777".equals(form.vehicle().plate())),
                        any());
    }

    @Test
    void lastDayThatEndsBeforeMidnightSaysSoAndKeepsItsMinute() throws Exception {
        var until = "2022-04-20T08:30:00+08:00";
        when(drafting.find(any(), any(), any()))
                .thenReturn(new ApplyingResult.Done(application(Application.Status.DRAFT, until), List.of()));

        assertThat(page(get("/applications/" + ID + "/edit"), "zh", 200))
                .contains("value=\"2022-04-20\"", "当天 08:29 前有效");
        page(post("/applications/" + ID + "/save").param("validUntil", "2022-04-20"), "zh", 200);
        verify(drafting).change(any(), any(), any(), argThat(form -> until.equals(form.validUntil())), any());
    }

    @Test
    void fileIsLookedAtBeforeItIsTakenIn() throws Exception {
        when(fleets.hold(any(), any(), any(), any())).thenReturn(new UploadResult.Accepted(held()));
        when(uploads.find(any())).thenReturn(Optional.of(held()));
        when(uploads.begin(any())).thenReturn(List.of(new SheetRow(2, List.of("吉A12345", "11010519491231002X"))));
        var preview = "/uploads/" + ID + "/preview";

        assertThat(browser.perform(multipart("/uploads").file("file", new byte[] {1}))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(preview);
        for (var language : List.of("zh", "en")) {
            assertThat(page(get(preview), language, 200))
                    .contains("吉A12345", "/uploads/" + ID + "/release", "/uploads/" + ID + "/cancel", "colour of mood")
                    .doesNotContain("??", "11010519491231002X");
        }
        verify(work, never()).wake(any());

        when(fleets.release(ID)).thenReturn(true, false);
        browser.perform(post("/uploads/" + ID + "/release"));
        browser.perform(post("/uploads/" + ID + "/release"));
        verify(work).wake(ID);
        assertThat(browser.perform(post("/uploads/" + ID + "/cancel"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/uploads");
        verify(fleets).cancel(ID);
    }

    @Test
    void mapShowsWhatIsApprovedAndWhereWasAskedFor() throws Exception {
        assertThat(page(get("/map"), "zh", 200))
                .contains("公主岭检查站", "即将撤除", "德惠服务区", "加油 · 餐饮", "四平采样点", "8:00-20:00", "<svg")
                .doesNotContain("没人批准的卡点");
        assertThat(page(get("/map?in=220200"), "zh", 200)).doesNotContain("公主岭检查站", "长春南出口");
        assertThat(page(get("/map?in=nonsense"), "zh", 200)).contains("公主岭检查站");
    }

    @Test
    void figuresOfTheDayLeadToWhatTheyCountAndTablesToTheirFiles() throws Exception {
        givenOperator();
        assertThat(page(get("/desk/day?day=2022-04-16"), "zh", 200))
                .contains("/desk/day/returned?day=2022-04-16", "table=reasons", "table=checkpoints", "公主岭检查站", "4 分钟");
        assertThat(page(get("/desk/day/returned?day=2022-04-16"), "zh", 200))
                .contains("/desk/" + ID, "吉A·12345", "12 分钟", "/desk/day/returned.csv?day=2022-04-16");
        assertThat(page(get("/desk/day/returned.csv"), "zh", 200)).contains("\"吉A12345\",\"LIVING\"");
        assertThat(page(get("/desk/day.csv?table=outcomes"), "zh", 200)).contains("\"放行\",\"40\",\"40\"");
        assertThat(page(get("/desk/day.csv?table=checkpoints"), "zh", 200)).contains("\"CP220184001\",\"公主岭检查站\"");
        page(get("/desk/day.csv?table=none"), "zh", 404);
        page(get("/desk/day/none"), "zh", 404);
    }

    @Test
    void refusedRowsAreMendedOnThePageAndTakenInAsAFile() throws Exception {
        when(uploads.find(any())).thenReturn(Optional.of(upload(Upload.Status.DONE)));
        var mend = "/uploads/" + ID + "/mend";
        assertThat(page(get("/uploads/" + ID), "zh", 200))
                .contains("action=\"" + mend + "\"", "name=\"r2c0\"", "aria-invalid=\"true\"", "id=\"r2c0-fault\"");
        when(fleets.accept(any(), any(), any(), any())).thenReturn(new UploadResult.Accepted(upload()));

        browser.perform(post(mend).param("r2c0", "吉A12345"));

        verify(fleets)
                .accept(
                        any(),
                        any(),
                        argThat(file -> new String(file, StandardCharsets.UTF_8)
                                .lines()
                                .toList()
                                .equals(List.of("plate", "吉A12345"))),
                        any());
    }

    @Test
    void chosenPassesArePrintedAsOneFile() throws Exception {
        when(prints.order(any(), any(), any())).thenReturn(new OrderResult.Accepted(order()));

        assertThat(browser.perform(post("/documents")
                                .param("number", "220104000001")
                                .param("form", "ZIP"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/documents/" + ID);
        when(prints.order(any(), any(), any())).thenReturn(new OrderResult.Empty());
        assertThat(page(post("/documents"), "zh", 200)).contains("请先在列表中勾选");
    }

    @Test
    void amendmentShowsWhatChangesBeforeItIsSent() throws Exception {
        var amend = "/passes/220104000001/amend";
        var check = post(amend)
                .param("route.via", "公主岭市\n四平市铁西区")
                .param("crew[0].name", "王")
                .param("crew[0].documentNumber", "110***********002X")
                .param("crew[1].name", "李")
                .param("crew[1].documentNumber", "220104198802291232")
                .param("action", "CHECK");

        var unchanged = post(amend)
                .param("route.via", "220184")
                .param("crew[0].name", "王")
                .param("crew[0].documentNumber", "110*************2X");

        assertThat(page(check, "zh", 200))
                .contains("变更前", "变更后", "吉林省四平市铁西区 220302", "李 · 220*************32", "name=\"route.via\"")
                .contains("value=\"SEND\"");
        assertThat(page(unchanged, "zh", 422)).contains("与原证没有不同");
        when(amending.ask(any(), any(), any(), any()))
                .thenReturn(new ApplyingResult.Refused(ApplyingResult.Refusal.AMENDMENT_OPEN));
        assertThat(page(post(amend).param("action", "SEND"), "zh", 422)).contains("已有变更申请正在审核");
    }

    @Test
    void listsAreFilesToo() throws Exception {
        assertThat(page(get("/passes.csv"), "zh", 200)).contains("吉A12345", "ACTIVE");
        assertThat(page(get("/applications.csv"), "zh", 200)).contains("退回补正");
        givenOperator();
        when(tables.load()).thenReturn(DirectorySnapshot.standard());
        for (var part : List.of("GOODS", "CONTACTS", "LIMITS", "CALENDAR", "NUMBERS")) {
            assertThat(page(get("/desk/directory.csv?division=220100&part=" + part), "zh", 200))
                    .as(part)
                    .contains("\",\"");
        }
        assertThat(page(get("/desk/directory.csv?part=GOODS"), "en", 200)).contains("USUAL");
    }

    @Test
    void longListGoesOnAndBeginsAgain() throws Exception {
        when(passes.dueFirst(any(), any(), anyInt())).thenReturn(Collections.nCopies(51, pass()));
        when(drafting.dueFirst(any(), any(), any(), anyInt()))
                .thenReturn(Collections.nCopies(51, application(Application.Status.RETURNED)));
        for (var path : List.of("/passes", "/applications")) {
            var next = NEXT.matcher(page(get(path), "zh", 200));
            assertThat(next.find()).as(path).isTrue();
            var address = next.group(1).replace("&amp;", "&");
            assertThat(page(get(URI.create(address)), "zh", 200)).contains("回到第一页");
        }
        assertThat(page(get("/passes?cursor=nonsense"), "zh", 400)).contains("FIELD_INVALID");
    }

    @Test
    void partsAreWithoutALayout() throws Exception {
        assertThat(page(get("/places?origin=南关").header("HX-Request", "true"), "zh", 200))
                .contains("吉林省长春市南关区 220102")
                .doesNotContain("<html");
        assertThat(page(get("/uploads/" + ID + "/progress").header("HX-Request", "true"), "zh", 200))
                .contains("hx-get=\"/uploads/" + ID + "/progress\"", "车牌太短")
                .doesNotContain("<html");
    }

    @Test
    void operatorIssuesAtTheDeskAndIsLedToThePrint() throws Exception {
        signedIn("ROLE_OPERATOR");
        when(submitting.atDesk(any(), any(), any(), any()))
                .thenReturn(new ApplyingResult.Invalid(List.of(
                        new ApplyingResult.Finding("AP-01", "vehicle.plate", "PLATE_TOO_SHORT", "short", null))))
                .thenReturn(new ApplyingResult.Refused(ApplyingResult.Refusal.NOT_YOUR_DESK));

        assertThat(page(get("/desk/issue"), "zh", 200)).contains("窗口办证", "value=\"2022-04-18\"");
        assertThat(page(get("/desk/issue"), "en", 200)).doesNotContain("??", "style=\"");
        assertThat(page(post("/desk/issue").param("vehicle.plate", "吉A1"), "zh", 422))
                .contains("车牌太短", "value=\"吉A1\"");
        assertThat(page(post("/desk/issue"), "zh", 422)).contains("由其他部门或辖区办理");
        assertThat(page(post("/desk/issue").param("creditCode", "9"), "zh", 422))
                .contains("creditCode-fault");
        assertThat(page(get("/desk/issue").param("issued", "220104000001"), "zh", 200))
                .contains("220104 000001 77", "/passes/220104000001/document.pdf");
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request, String language, int status)
            throws Exception {
        var response = browser.perform(request.header("Accept", "text/html").param("lang", language))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void signedIn(String role) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("sub", "driver1")
                .claim("department", "COMMERCE")
                .claim("division", "220100")
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(role)));
    }

    private void shows(Application.Status status) {
        var findings = List.of(
                new ApplyingResult.Finding("AP-01", "vehicle.plate", "PLATE_TOO_SHORT", "short", null),
                new ApplyingResult.Finding("AP-13", "crew", "DRIVER_MISSING", "no driver", null));
        when(drafting.find(any(), any(), any())).thenReturn(new ApplyingResult.Done(application(status), findings));
    }

    private static Application application(Application.Status status) {
        return application(status, "2022-04-20T00:00:00+08:00");
    }

    private static Application application(Application.Status status, String until) {
        var form = new ApplicationForm(
                null,
                null,
                new ApplicationForm.Vehicle("吉A6262", "YELLOW", null, null, null),
                new ApplicationForm.Goods("LIVING", null, null),
                new ApplicationForm.Way("220102", "210102", List.of("220184"), true),
                List.of(new ApplicationForm.CrewMember("DRIVER", "王", "RESIDENT_ID", "11010519491231002X", null)),
                null,
                null,
                "2022-04-18T00:00:00+08:00",
                until,
                false);
        return new Application(
                ID,
                2,
                status,
                "driver1",
                form,
                status == Application.Status.APPROVED ? accepted() : null,
                null,
                null,
                false,
                NOW,
                NOW.plusSeconds(7200),
                List.of(new Application.Reason("goods.name", "OTHER", "写明货物")),
                null,
                NOW,
                NOW);
    }

    private static Registers.Holding holding() {
        var form = application(Application.Status.APPROVED).form();
        return new Registers.Holding(
                new PassNumber("220104000001"), 1, "driver1", null, ID, true, accepted(), form.crew());
    }

    private static Application.Accepted accepted() {
        return new Application.Accepted(
                PassType.UNIFIED,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                GoodsCategory.LIVING,
                NANGUAN,
                HEPING,
                List.of(new PlaceCode("220184")),
                true,
                NOW,
                NOW.plusSeconds(3600),
                false,
                new Surroundings.Desk(Department.COMMERCE, NANGUAN));
    }

    private static Pass pass() {
        return new Pass(
                new PassNumber("220104000001"),
                1,
                Pass.Status.ACTIVE,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new Route(NANGUAN, HEPING, List.of(), true),
                GoodsCategory.LIVING,
                WEEK,
                new Issuer(NANGUAN, Department.COMMERCE),
                new Pass.Holder("driver1", null),
                ID,
                null,
                Pass.Channel.ONLINE,
                "",
                null,
                false,
                null,
                null,
                NOW,
                NOW);
    }

    private static PrintOrder order() {
        return new PrintOrder(
                ID,
                new Reader("driver1", "driver1", null, false),
                PrintOrder.Form.PDF,
                null,
                PrintOrder.Status.DONE,
                2,
                1,
                1,
                1000,
                null,
                NOW,
                NOW,
                NOW.plusSeconds(3600));
    }

    private static Landmark landmark(
            Landmark.Kind kind, String code, String name, @Nullable String offers, Landmark.Standing standing) {
        return new Landmark(
                kind,
                code,
                1,
                new DivisionCode("220184"),
                name,
                "G1",
                "出口",
                offers,
                new Landmark.Spot(124.84, 43.46),
                new RoadConditions.Period(NOW, null),
                standing);
    }

    private static Upload held() {
        return new Upload(
                ID,
                new Upload.Owner("driver1", "driver1", "driver1"),
                null,
                Upload.Status.HELD,
                List.of("plate", "driver id", "colour of mood"),
                2872,
                0,
                0,
                0,
                null,
                NOW,
                null);
    }

    private static Upload upload() {
        return upload(Upload.Status.RUNNING);
    }

    private static Upload upload(Upload.Status status) {
        return new Upload(
                ID,
                new Upload.Owner("driver1", "driver1", "driver1"),
                null,
                status,
                List.of("plate"),
                2872,
                10,
                5,
                1,
                null,
                NOW,
                null);
    }
}
