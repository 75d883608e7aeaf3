package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The desk's page of the directory on the real database: administrators set, operators read, nothing is lost. */
class DeskDirectoryIT extends RunningService {
    private static final String PAGE = "/desk/directory";

    @Autowired
    private WebApplicationContext context;

    private DeskPages pages;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void givenPages() {
        pages = new DeskPages(context);
        today = today();
    }

    @Test
    void newLimitHoldsFromItsDayAndEarlierOnesStayReadableWithWhoSetThem() {
        var later = pages.send(
                "admin",
                PAGE + "/validity",
                "type",
                "EMERGENCY",
                "division",
                "220882",
                "days",
                "3",
                "from",
                today.plusDays(2).toString());
        assertThat(later.getRedirectedUrl()).isEqualTo(PAGE + "?part=LIMITS&division=220882&saved=yes");
        assertThat(text(pages.open("op-iit", PAGE + "?part=LIMITS&division=220882")))
                .contains("3 天", "即将生效", "系统管理员", "由管理员维护")
                .doesNotContain("name=\"workingDays\"");

        for (var days : List.of("5", "6")) {
            pages.send(
                    "admin",
                    PAGE + "/validity",
                    "type",
                    "EMERGENCY",
                    "division",
                    "220882",
                    "days",
                    days,
                    "from",
                    today.toString());
        }
        assertThat(text(pages.open("op-iit", PAGE + "?part=LIMITS&division=220882")))
                .contains("6 天", "以前的规定（1）", "5 天");
    }

    @Test
    void wrongValuesAreSaidBesideTheirFieldsAndKept() {
        var yesterday = today.minusDays(1).toString();
        assertThat(text(pages.send(
                        "admin", PAGE + "/goods", "goods", "ENERGY", "department", "IIT", "from", yesterday)))
                .contains("id=\"from-fault\"", "以前的规定不能改", "value=\"" + yesterday + "\"");
        for (var days : List.of("0", "31", "x", "")) {
            var refused = pages.send(
                    "admin",
                    PAGE + "/review",
                    "workingDays",
                    days,
                    "reviewFrom",
                    today.plusDays(300).toString());
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused)).contains("id=\"workingDays-fault\"");
        }
        assertThat(text(pages.send(
                        "admin",
                        PAGE + "/contacts",
                        "department",
                        "POST",
                        "division",
                        "220882",
                        "telephone",
                        "12",
                        "from",
                        today.toString())))
                .contains("id=\"telephone-fault\"", "5 到 20 位");
        assertThat(text(pages.send("admin", PAGE + "/calendar", "day", "x"))).contains("id=\"day-fault\"");
    }

    @Test
    void telephoneIsSetForACountyAndSeenByThePublic() {
        var sent = pages.send(
                "admin",
                PAGE + "/contacts",
                "department",
                "POST",
                "division",
                "220881",
                "telephone",
                "0436-1234567",
                "procedureZh",
                "网上申请",
                "from",
                today.toString());
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(text(pages.open("op-post", PAGE + "?part=CONTACTS&division=220881")))
                .contains("0436-1234567 · 网上申请", "系统管理员");
    }

    @Test
    void dayIsMarkedAndGivenBackToItsWeekday() {
        var day = today.plusYears(1).toString();
        pages.send("admin", PAGE + "/calendar", "day", day, "working", "OFF");
        assertThat(text(pages.open("op-iit", PAGE + "?part=CALENDAR"))).contains(day);
        pages.send("admin", PAGE + "/calendar", "day", day, "working", "");
        assertThat(text(pages.open("op-iit", PAGE + "?part=CALENDAR"))).doesNotContain(day);
    }

    @Test
    void blocksShowHowFarTheirNumbersAreUsed() {
        var number =
                api.post("op-iit", "/desk/passes", form().json()).expect(201).at("/number");
        assertThat(text(pages.open("op-iit", PAGE + "?part=NUMBERS&division=220104")))
                .contains("220104000001", number);
        assertThat(text(pages.open("op-iit", PAGE + "?part=NUMBERS&division=220882")))
                .contains("还没有用过证号");
    }

    @Test
    void operatorsReadAdministratorsSetAndNobodyElseGetsIn() {
        for (var stranger : List.of("firm1", "officer1", "agent1", "supervisor")) {
            assertThat(pages.open(stranger, PAGE).getStatus()).as(stranger).isEqualTo(403);
        }
        for (var insider : List.of("op-iit", "op-transport-province", "admin")) {
            assertThat(pages.open(insider, PAGE).getStatus()).as(insider).isEqualTo(200);
        }
        for (var what : List.of("goods", "contacts", "validity", "review", "calendar")) {
            for (var account : List.of("firm1", "op-iit", "op-transport-province", "supervisor")) {
                assertThat(pages.send(account, PAGE + "/" + what).getStatus())
                        .as(account + what)
                        .isEqualTo(403);
            }
            assertThat(pages.send("admin", PAGE + "/" + what).getStatus())
                    .as(what)
                    .isEqualTo(422);
        }
        assertThat(pages.send("admin", PAGE + "/x").getStatus()).isEqualTo(404);
    }
}
