package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every endpoint of applications, reviews and passes, each role, own data and another's. */
class AuthorisationIT extends RunningService {
    private static final List<String> ACCOUNTS = List.of(
            "firm1",
            "firm2",
            "op-iit",
            "op-drc",
            "op-iit-jilin",
            "officer1",
            "agent1",
            "supervisor",
            "admin",
            "checkpoint-service");

    private static final String KIT_KEY = """
            {"purpose": "offline-kit", "jwk": {"kty": "EC", "crv": "P-256",
             "x": "B0lfZTZh-zPTVQzkrgVWgqx1SDRqRxb_g1lBrlDzZww", "y": "eiAWsknaaP3J6GJpyRXONoYnUgM8aTglQ9Vtm9QSHpY"}}
            """;

    @Autowired
    private JdbcClient jdbc;

    /** One call: what is allowed to whom; everybody else gets 403, nobody signed in 401. */
    private record Case(String method, String path, String body, Set<String> allowed) {}

    @Test
    void nobodySeesOrDoesWhatIsNotTheirs() {
        var firm = givenConfirmedFirm("firm1");
        var draft = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        var submitted = submitted(firm);
        var open = submitted(firm);
        var pass = api.post("op-iit", "/reviews/" + open + "/approve", "")
                .expect(200)
                .at("/passNumber");
        var asked = api.post("op-iit", "/desk/passes", form().firm(firm).json())
                .expect(201)
                .at("/number");
        var amendment = api.post("firm1", "/passes/" + asked + "/amend", "{\"via\": []}")
                .expect(202)
                .at("/id");
        var upload = api.csv(
                        "firm1",
                        "/applications/bulk?firmId=" + firm,
                        new Fleet(clock.instant(), clock.instant().plusSeconds(9000))
                                .row(plate(), "LIVING", 1)
                                .csv())
                .expect(202)
                .at("/id");
        var order = api.post("firm1", "/passes/documents", "{\"numbers\": [\"" + pass + "\"]}")
                .expect(202)
                .at("/id");
        var operators = Set.of("op-iit", "op-drc", "op-iit-jilin");
        var firms = Set.of("firm1", "firm2");
        var cases = List.of(
                new Case("POST", "/applications", "{}", firms),
                new Case("GET", "/applications", "", firms),
                new Case("GET", "/applications/" + draft, "", Set.of("firm1")),
                new Case("GET", "/applications/" + submitted, "", Set.of("firm1", "op-iit")),
                new Case(
                        "PUT",
                        "/applications/" + draft,
                        form().firm(firm).version(1).json(),
                        Set.of("firm1")),
                new Case("POST", "/applications/" + draft + "/copy", "", Set.of("firm1")),
                new Case("POST", "/applications/" + draft + "/submit", "", Set.of("firm1")),
                new Case("POST", "/applications/" + draft + "/withdraw", "", Set.of("firm1")),
                new Case("GET", "/applications/bulk/" + upload, "", Set.of("firm1")),
                new Case("GET", "/applications/bulk/" + upload + "/errors.csv", "", Set.of("firm1")),
                new Case("GET", "/reviews", "", operators),
                new Case("GET", "/reviews/" + submitted, "", Set.of("op-iit")),
                new Case("POST", "/reviews/" + submitted + "/claim", "", Set.of("op-iit")),
                new Case("POST", "/reviews/" + submitted + "/release", "", Set.of("op-iit")),
                new Case(
                        "POST",
                        "/reviews/" + submitted + "/return",
                        "{\"reasons\": [{\"text\": \"x\"}]}",
                        Set.of("op-iit")),
                new Case("POST", "/reviews/" + submitted + "/reject", "{\"reason\": \"x\"}", Set.of("op-iit")),
                new Case("POST", "/reviews/" + submitted + "/approve", "", Set.of("op-iit")),
                new Case("POST", "/reviews/approve", "{\"ids\": [\"" + submitted + "\"]}", operators),
                new Case("POST", "/desk/passes", form().json(), Set.of("op-iit")),
                new Case(
                        "GET",
                        "/passes",
                        "",
                        Set.of("firm1", "firm2", "op-iit", "op-drc", "op-iit-jilin", "supervisor", "admin")),
                new Case("GET", "/passes/" + pass, "", Set.of("firm1", "op-iit", "supervisor", "admin")),
                new Case(
                        "GET",
                        "/passes/" + pass + "/document.pdf",
                        "",
                        Set.of("firm1", "op-iit", "supervisor", "admin")),
                new Case("GET", "/passes/" + pass + "/card.png", "", Set.of("firm1", "op-iit", "supervisor", "admin")),
                new Case(
                        "POST",
                        "/passes/documents",
                        "{\"numbers\": [\"" + pass + "\"]}",
                        Set.of("firm1", "firm2", "op-iit", "op-drc", "op-iit-jilin")),
                new Case("GET", "/passes/documents/" + order, "", Set.of("firm1")),
                new Case("GET", "/passes/documents/" + order + "/file", "", Set.of("firm1")),
                new Case("GET", "/passes/" + pass + "/token", "", Set.of("firm1", "op-iit", "admin")),
                new Case("GET", "/passes/" + pass + "/code.png", "", Set.of("firm1", "op-iit", "admin")),
                new Case("GET", "/passes/" + pass + "/code.svg", "", Set.of("firm1", "op-iit", "admin")),
                new Case("POST", "/trust/endorsements", KIT_KEY, Set.of("checkpoint-service")),
                new Case("GET", "/trust/authorities", "", Set.of("admin")),
                new Case("POST", "/trust/authorities", "{\"authority\": \"220802-POST\"}", Set.of("admin")),
                new Case("POST", "/trust/authorities/220802-POST/rotate", "", Set.of("admin")),
                new Case("POST", "/trust/authorities/220802-POST/betray", "", Set.of("admin")),
                new Case("POST", "/trust/authorities/220802-POST/retire", "", Set.of("admin")),
                new Case("POST", "/passes/" + pass + "/suspend", "{\"reason\": \"x\"}", Set.of("op-iit")),
                new Case("POST", "/passes/" + pass + "/resume", "", Set.of("op-iit")),
                new Case("POST", "/passes/" + pass + "/amend", "{\"via\": [\"2203\"]}", Set.of("firm1", "op-iit")),
                new Case("POST", "/passes/" + asked + "/amend", "{\"via\": [\"2203\"]}", Set.of("firm1", "op-iit")),
                new Case("GET", "/applications/" + amendment, "", Set.of("firm1", "op-iit")),
                new Case("GET", "/reviews/" + amendment, "", Set.of("op-iit")),
                new Case("POST", "/reviews/" + amendment + "/approve", "", Set.of("op-iit")),
                new Case("POST", "/applications/" + amendment + "/withdraw", "", Set.of("firm1")),
                new Case("POST", "/passes/" + pass + "/renew", "{}", Set.of("firm1")),
                new Case("POST", "/passes/revoke", "{\"numbers\": [\"" + pass + "\"], \"reason\": \"x\"}", operators),
                new Case("POST", "/passes/" + pass + "/revoke", "{\"reason\": \"x\"}", Set.of("op-iit")),
                new Case("POST", "/passes/" + pass + "/cancel", "", Set.of("firm1")));
        var wrong = new ArrayList<String>();
        for (var each : cases) {
            if (call(null, each).status() != 401) {
                wrong.add("anonymous " + each.method() + " " + each.path());
            }
            ACCOUNTS.stream()
                    .sorted((a, b) -> Boolean.compare(
                            each.allowed().contains(a), each.allowed().contains(b)))
                    .forEach(account -> {
                        var status = call(account, each).status();
                        if ((status == 403) == each.allowed().contains(account) || status >= 500) {
                            wrong.add(account + " " + each.method() + " " + each.path() + " -> " + status);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void listsHoldOwnDataOnly() {
        var firm = givenConfirmedFirm("firm1");
        var id = submitted(firm);
        assertThat(api.get("firm2", "/applications").text()).doesNotContain(id);
        assertThat(api.get("op-iit-jilin", "/reviews").text()).doesNotContain(id);
        var skipped = api.post("op-drc", "/reviews/approve", "{\"ids\": [\"" + id + "\"]}")
                .expect(200);
        assertThat(skipped.at("/skipped/0/code")).isEqualTo("NOT_YOUR_DESK");
    }

    @Test
    void publicNeedCheckIsOpen() {
        var answer = api.get(null, "/need-check?origin=220104&destination=210102&goods=LIVING")
                .expect(200);
        assertThat(answer.at("/reason/code")).isEqualTo("PASS_NEEDED");
        assertThat(answer.at("/department/code")).isEqualTo("COMMERCE");
        assertThat(api.get(null, "/need-check?origin=110101&destination=310101&goods=LIVING")
                        .expect(200)
                        .at("/reason/rule"))
                .isEqualTo("AP-09");
        assertThat(api.get(null, "/need-check?origin=999999&destination=310101&goods=LIVING")
                        .expect(400)
                        .at("/field"))
                .isEqualTo("origin");
    }

    @Test
    void officerIssuesOnTheSpotWithinTheProvinceAtTheOwnCheckpointOnly() {
        var within = form().between("220104", "220302");
        var issued = api.post("officer1", "/desk/passes?checkpoint=CP220302001", within.json())
                .expect(201);
        assertThat(issued.at("/number")).matches("J220302[0-9]{6}");
        assertThat(issued.at("/issuer/department")).isEqualTo("TRAFFIC_GROUP");
        assertThat(jdbc.sql("select channel from pass where number = :number")
                        .param("number", issued.at("/number"))
                        .query(String.class)
                        .single())
                .isEqualTo("CHECKPOINT_DESK");

        var other = form().between("220104", "220302").json();
        assertThat(api.post("officer2", "/desk/passes?checkpoint=CP220302001", other)
                        .status())
                .isEqualTo(403);
        assertThat(api.post("officer1", "/desk/passes?checkpoint=X", other).status())
                .isEqualTo(403);
        var across = form().between("220104", "210102").json();
        assertThat(api.post("officer1", "/desk/passes?checkpoint=CP220302001", across)
                        .status())
                .isEqualTo(403);
        assertThat(api.post("firm1", "/desk/passes?checkpoint=CP220302001", other)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWaitedAtACheckpointOverNightIsIssuedAndAtADeskIsNot() {
        var waited = form().between("220104", "220302").valid(daysAgo(1), daysAgo(-5));
        assertThat(api.post("op-traffic", "/desk/passes", waited.json())
                        .expect(422)
                        .at("/errors/0/code"))
                .isEqualTo("VALIDITY_PAST");
        api.post("officer1", "/desk/passes?checkpoint=CP220302001", waited.json())
                .expect(201);

        var tooLong = form().between("220104", "220302").valid(daysAgo(5), daysAgo(-5));
        assertThat(api.post("officer1", "/desk/passes?checkpoint=CP220302001", tooLong.json())
                        .expect(422)
                        .at("/errors/0/code"))
                .isEqualTo("VALIDITY_PAST");
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(days, ChronoUnit.DAYS);
    }

    @Test
    void officerDoesNotReplaceAnotherHoldersPass() {
        var form = form().between("220104", "220302");
        api.post("op-traffic", "/desk/passes", form.json()).expect(201);
        var refused = api.post(
                "officer1",
                "/desk/passes?checkpoint=CP220302001",
                form.replacing().json());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("LIVE_PASS_EXISTS");
    }

    private String submitted(String firm) {
        var id = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        return id;
    }

    private Answer call(@org.jspecify.annotations.Nullable String account, Case each) {
        return switch (each.method()) {
            case "GET" -> api.get(account, each.path());
            case "PUT" -> api.put(account, each.path(), each.body());
            default -> api.post(account, each.path(), each.body());
        };
    }
}
