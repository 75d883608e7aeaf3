package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the two lists on the real database: in, found, out again, and what happened. */
class DeskRegistersIT extends RunningService {
    private static final String WHITE = "/desk/registers/whitelist";
    private static final String BLACK = "/desk/registers/blacklist";

    @Autowired
    private WebApplicationContext context;

    private DeskPages pages;

    @BeforeEach
    void givenPages() {
        pages = new DeskPages(context);
    }

    @Test
    void firmIsWhitelistedFoundAndTakenOff() {
        var firm = givenConfirmedFirm("firm1");
        var code = api.get("firm1", "/firms/" + firm).expect(200).at("/creditCode");
        var today = today();

        var unclear = pages.send("op-iit", WHITE, "firm", "1", "until", "soon", "tier", "50");
        assertThat(unclear.getStatus()).isEqualTo(422);
        assertThat(text(unclear)).contains("id=\"firm-fault\"", "id=\"until-fault\"");
        assertThat(text(pages.send("op-iit", WHITE, "firm", code))).contains("请至少选择一类物资");
        assertThat(text(pages.send("op-iit-jilin", WHITE, "firm", code, "goods", "LIVING")))
                .contains("不在您的辖区");
        assertThat(text(pages.send(
                        "op-iit",
                        WHITE,
                        "firm",
                        code,
                        "goods",
                        "LIVING",
                        "until",
                        today.minusDays(1).toString())))
                .contains("不能早于今天");

        var page = pages.send(
                        "op-iit",
                        WHITE,
                        "firm",
                        code,
                        "goods",
                        "LIVING",
                        "goods",
                        "ENERGY",
                        "tier",
                        "500",
                        "liaison",
                        "=李雷",
                        "until",
                        today.toString())
                .getRedirectedUrl();
        assertThat(page).startsWith(WHITE + "/");
        assertThat(text(pages.open("op-iit", String.valueOf(page))))
                .contains("Changji Logistics", "前 500 户", "李雷", "今天 23:59", "列入白名单");
        assertThat(text(pages.open("op-iit", WHITE + "?size=500&q=" + code))).contains(String.valueOf(page));
        assertThat(text(pages.open("op-iit", WHITE + "?size=50&q=" + code))).doesNotContain(String.valueOf(page));
        assertThat(text(pages.open("op-iit-jilin", WHITE + "?q=" + code))).doesNotContain(String.valueOf(page));
        assertThat(pages.open("op-iit-jilin", String.valueOf(page)).getStatus()).isEqualTo(404);
        assertThat(text(pages.open("op-iit", WHITE + ".csv?q=" + code))).contains("\"'=李雷\"");

        pages.send("op-iit", page + "/end");
        assertThat(text(pages.open("op-iit", WHITE + "?q=" + code))).doesNotContain(String.valueOf(page));
        assertThat(text(pages.open("op-iit", WHITE + "?state=OVER&q=" + code))).contains(String.valueOf(page));
        assertThat(text(pages.open("op-iit", String.valueOf(page)))).contains("移出白名单", "已结束");
    }

    @Test
    void truckIsBlacklistedAndLiftedForAReason() {
        var plate = plate();
        assertThat(text(pages.send("op-iit", BLACK, "subject", "VEHICLE", "value", "nonsense", "reason", "x")))
                .contains("id=\"value-fault\"", "车牌不对");
        assertThat(text(pages.send("op-iit", BLACK, "subject", "VEHICLE", "value", plate)))
                .contains("id=\"reason-fault\"");

        var page = String.valueOf(
                pages.send("op-iit", BLACK, "subject", "VEHICLE", "value", plate, "reason", "forged papers")
                        .getRedirectedUrl());
        assertThat(text(pages.open("op-iit", BLACK + "?q=" + plate))).contains(page, "forged papers");
        assertThat(text(pages.open("op-iit-jilin", BLACK + "?q=" + plate))).doesNotContain(page);
        assertThat(text(pages.open("op-iit", BLACK + ".csv?q=" + plate))).contains("\"VEHICLE\"", "forged papers");

        assertThat(text(pages.send("op-iit", page + "/lift"))).contains("id=\"reason-fault\"");
        assertThat(pages.send("op-iit-jilin", page + "/lift", "reason", "x").getStatus())
                .isEqualTo(404);
        assertThat(pages.send("op-iit", page + "/lift", "reason", "papers were real")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(text(pages.open("op-iit", page)))
                .contains("papers were real", "周敏", "列入黑名单", "已解除")
                .doesNotContain("/lift\"");
    }

    @Test
    void driversNumberIsShownMaskedOnly() {
        var page = String.valueOf(
                pages.send("op-iit", BLACK, "subject", "DRIVER", "value", "H1234567890", "reason", "fraud")
                        .getRedirectedUrl());
        assertThat(text(pages.open("op-iit", page))).contains("H12******90").doesNotContain("H1234567890");
        assertThat(text(pages.open("op-iit", BLACK + "?kind=DRIVER&q=90"))).contains(page);
        assertThat(text(pages.open("op-iit", BLACK + "?kind=DRIVER&q=91"))).doesNotContain(page);
    }

    @Test
    void onlyDesksAndAdministratorsGetIn() {
        for (var path : List.of(
                WHITE,
                BLACK,
                WHITE + ".csv",
                BLACK + ".csv",
                WHITE + "/" + UUID.randomUUID(),
                BLACK + "/" + UUID.randomUUID())) {
            for (var stranger : List.of("firm1", "officer1", "agent1", "supervisor")) {
                assertThat(pages.open(stranger, path).getStatus())
                        .as(stranger + path)
                        .isEqualTo(403);
            }
            for (var insider : List.of("op-iit", "op-post", "admin")) {
                assertThat(pages.open(insider, path).getStatus())
                        .as(insider + path)
                        .isNotEqualTo(403);
            }
        }
        for (var path : List.of(WHITE, BLACK, BLACK + "/" + UUID.randomUUID() + "/lift")) {
            assertThat(pages.send("firm1", path).getStatus()).as(path).isEqualTo(403);
        }
    }
}
