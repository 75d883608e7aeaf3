package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every endpoint of applications, reviews and passes, each role, own data and another's. */
class AuthorisationIT extends RunningService {
    private static final List<String> ACCOUNTS =
            List.of("firm1", "firm2", "op-iit", "op-drc", "op-iit-jilin", "officer1", "agent1", "supervisor", "admin");

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
