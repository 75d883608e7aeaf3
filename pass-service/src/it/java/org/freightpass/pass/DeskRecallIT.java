package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The desk's page for many passes at once, on the real database: query, preview, reason, second person, result. */
class DeskRecallIT extends RunningService {
    private static final Pattern CHOSEN = Pattern.compile("name=\"chosen\" value=\"([^\"]*)\"");

    @Autowired
    private WebApplicationContext context;

    private DeskPages pages;

    @BeforeEach
    void givenPages() {
        pages = new DeskPages(context);
    }

    @Test
    void fewAreRevokedByOnePersonWithAReasonAndTheResultSaysWhichNot() {
        var firm = givenConfirmedFirm("firm1");
        var one = issued(form().firm(firm));
        var other = issued(form().firm(firm));
        var id = UUID.randomUUID().toString();

        assertThat(text(pages.open("op-iit", "/desk/passes?numbers=" + one + "," + other)))
                .contains("2 张通行证，1 个持有人", "Changji Logistics", "撤销 2 张");
        assertThat(text(pages.open("op-drc", "/desk/passes?numbers=" + one))).contains("没有符合条件的通行证");
        assertThat(text(pages.open("op-iit-jilin", "/desk/passes?numbers=" + one)))
                .contains("没有符合条件的通行证");

        var missing =
                pages.send("op-iit", "/desk/passes/orders", "act", "REVOKE", "order", id, "chosen", one + "," + other);
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(text(missing)).contains("id=\"reason-fault\"", "2 张通行证");

        api.post("op-iit", "/passes/" + other + "/revoke", "{\"reason\": \"x\"}")
                .expect(200);
        var sent = place("op-iit", id, List.of(one, other));
        assertThat(sent).isEqualTo("/desk/passes/orders/" + id);
        assertThat(text(pages.open("op-iit", sent))).contains("1 张已处理，1 张未变", "已经失效", "copies were sold");
        assertThat(state(one)).isEqualTo("REVOKED");
        assertThat(api.get("op-iit", "/audit?subject=" + id).expect(200).at("/items/0/action"))
                .isEqualTo("recall.done");
        assertThat(pages.open("op-drc", sent).getStatus()).isEqualTo(404);
        assertThat(text(pages.open("op-iit", sent + "/passes.csv"))).contains("PASS_ENDED", "Changji");
    }

    @Test
    void fiftyOneWaitForASecondPersonAndAreNotTakenByTheCallEither() {
        var plates = IntStream.range(0, 51).mapToObj(i -> issued(form())).toList();
        var id = UUID.randomUUID().toString();
        var chosen = CHOSEN.matcher(
                text(pages.open("op-iit", "/desk/passes?act=SUSPEND&numbers=" + String.join(",", plates))));
        assertThat(chosen.find()).isTrue();

        var page = pages.send(
                        "op-iit",
                        "/desk/passes/orders",
                        "act",
                        "SUSPEND",
                        "order",
                        id,
                        "chosen",
                        chosen.group(1),
                        "reason",
                        "road closed")
                .getRedirectedUrl();
        assertThat(page).isNotNull();
        assertThat(state(plates.getFirst())).isEqualTo("ACTIVE");
        assertThat(text(pages.open("op-iit", page))).contains("待第二人确认").doesNotContain("确认暂停");
        assertThat(pages.send("op-iit", page + "/confirm").getStatus()).isEqualTo(409);
        assertThat(pages.send("op-iit-jilin", page + "/confirm").getStatus()).isEqualTo(404);
        assertThat(text(pages.open("admin", "/desk/passes"))).contains("暂停 51 张", "待第二人确认");

        assertThat(pages.send("admin", page + "/confirm").getRedirectedUrl()).isEqualTo(page);
        assertThat(plates).allSatisfy(number -> assertThat(state(number)).isEqualTo("SUSPENDED"));
        assertThat(text(pages.open("op-iit", page))).contains("51 张已处理，0 张未变", "系统管理员");

        var many = plates.stream().map(number -> "\"" + number + "\"").collect(Collectors.joining(",", "[", "]"));
        assertThat(api.post("op-iit", "/passes/resume", "{\"numbers\": " + many + "}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("SECOND_PERSON_NEEDED");
    }

    @Test
    void queryKeepsToWhatIsAskedAndFaultsStandBesideTheirFields() {
        var today = today();
        var form = form();
        var number = issued(form);

        for (var asked : List.of(
                "goods=KEY_INDUSTRIAL",
                "division=220104",
                "division=220100",
                "from=" + today,
                "until=" + today,
                "from=" + today.minusDays(1) + "&until=" + today.plusDays(1))) {
            assertThat(text(pages.open("op-iit", "/desk/passes?plate=" + form.plate() + "&" + asked)))
                    .as(asked)
                    .contains("value=\"" + number + "\"");
        }
        for (var asked : List.of(
                "goods=MEDICAL",
                "division=220103",
                "from=" + today.plusDays(1),
                "until=" + today.minusDays(1),
                "act=RESUME")) {
            assertThat(text(pages.open("op-iit", "/desk/passes?plate=" + form.plate() + "&" + asked)))
                    .as(asked)
                    .contains("没有符合条件的通行证");
        }
        assertThat(text(pages.open("op-iit", "/desk/passes?plate=1&firm=nobody&numbers=7&from=x")))
                .contains("id=\"plate-fault\"", "id=\"firm-fault\"", "id=\"numbers-fault\"", "id=\"from-fault\"");
        assertThat(text(pages.open("op-iit", "/desk/passes.csv?plate=" + form.plate())))
                .startsWith(Csv.MARK)
                .contains(form.plate());
    }

    @Test
    void onlyDesksAndAdministratorsGetIn() {
        for (var path : List.of("/desk/passes", "/desk/passes/orders/" + UUID.randomUUID())) {
            for (var stranger : List.of("firm1", "officer1", "agent1", "supervisor")) {
                assertThat(pages.open(stranger, path).getStatus())
                        .as(stranger + path)
                        .isEqualTo(403);
            }
            for (var insider : List.of("op-iit", "op-transport-province", "admin")) {
                assertThat(pages.open(insider, path).getStatus())
                        .as(insider + path)
                        .isNotEqualTo(403);
            }
        }
        assertThat(pages.send(
                                "admin",
                                "/desk/passes/orders",
                                "order",
                                UUID.randomUUID().toString(),
                                "chosen",
                                "")
                        .getStatus())
                .isEqualTo(403);
        assertThat(pages.send("firm1", "/desk/passes/orders").getStatus()).isEqualTo(403);
    }

    private String issued(Form form) {
        return api.post("op-iit", "/desk/passes", form.json()).expect(201).at("/number");
    }

    private String place(String account, String id, List<String> numbers) {
        return String.valueOf(pages.send(
                        account,
                        "/desk/passes/orders",
                        "act",
                        "REVOKE",
                        "order",
                        id,
                        "chosen",
                        String.join(",", numbers),
                        "reason",
                        "copies were sold",
                        "fraud",
                        "true")
                .getRedirectedUrl());
    }

    private String state(String number) {
        return api.get("op-iit", "/passes/" + number).expect(200).at("/state");
    }
}
