package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every call by every role, on what is its own (changchun: 220100) and on what is not. */
@CheckpointService
class AccessIT {
    private static final List<String> ACCOUNTS = List.of(
            "firm1",
            "op-iit",
            "op-transport",
            "op-ps",
            "op-transport-province",
            "officer1",
            "officer2",
            "agent1",
            "supervisor",
            "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @BeforeEach
    void givenTheSampleRegister() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view.checkpoint(new CheckpointCode("CP220302001")).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // call | firm1 op-iit op-transport op-ps op-transport-province officer1 officer2 agent1 supervisor
                // admin anonymous
                "GET /rules                          | 200 200 200 200 200 200 200 200 200 200 401",
                "POST /inspections/batch             | 403 403 403 403 403 200 200 403 403 403 401",
                "GET /offline-kit                    | 403 403 403 403 403 200 200 403 403 403 401",
                "GET /offline-kit/register           | 403 403 403 403 403 200 200 403 403 403 401",
                "GET /view                           | 403 200 200 200 200 200 200 200 200 200 401",
                "GET /passes/220104999997            | 403 404 404 404 404 404 404 404 404 404 401",
                "GET /passes?number=220104999997     | 403 200 200 200 200 200 200 200 200 200 401",
                "GET /passes?plate=%E5%90%89A12345   | 403 200 200 200 200 200 200 200 200 200 401",
                "GET /checkpoints                    | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/regimes                  | 200 200 200 200 200 200 200 200 200 200 401",
                "GET /inspections                    | 403 403 200 200 200 200 200 403 403 200 401",
                "GET /inspections?checkpoint=CP220302001 | 403 403 200 200 200 200 403 403 403 200 401",
                "POST /inspections                   | 403 403 403 403 403 200 403 403 403 403 401",
                "POST /checkpoints own               | 403 403 422 422 422 403 403 403 403 422 401",
                "POST /checkpoints foreign           | 403 403 403 403 422 403 403 403 403 422 401",
                "POST /checkpoints/CP220104001/approve | 403 403 200 200 200 403 403 403 403 200 401",
                "POST /checkpoints/CP220202001/approve | 403 403 403 403 200 403 403 403 403 200 401",
                "POST /checkpoints/CP220104001/order-removal | 403 403 422 422 422 403 403 403 403 422 401",
                "POST /checkpoints/CP220202001/order-removal | 403 403 403 403 422 403 403 403 403 422 401",
                "POST /checkpoints/CP220104001/confirm-removal | 403 403 409 409 409 403 403 403 403 409 401",
                "POST /checkpoints/CP220202001/confirm-removal | 403 403 403 403 409 403 403 403 403 409 401",
                "POST /checkpoints/reports           | 201 201 201 201 201 201 201 201 201 201 401",
                "PUT /roads/regimes own              | 403 403 422 422 422 403 403 403 403 422 401",
                "PUT /roads/regimes foreign          | 403 403 403 403 422 403 403 403 403 422 401",
                "GET /roads/closures | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/risk-areas | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/service-areas | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/test-points | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/test-points/next?longitude=125&latitude=43 | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /checkpoints/waiting | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /checkpoints/CP220302001/waiting | 200 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/regimes/proposals | 200 200 200 200 200 200 200 200 200 200 401",
                "POST /roads/closures own | 403 403 422 422 422 403 403 403 403 422 401",
                "POST /roads/closures foreign | 403 403 403 403 422 403 403 403 403 422 401",
                "PUT /roads/closures/XX220104-1 own | 403 403 404 404 404 403 403 403 403 404 401",
                "POST /roads/risk-areas own | 403 403 422 422 422 403 403 403 403 422 401",
                "POST /roads/risk-areas foreign | 403 403 403 403 422 403 403 403 403 422 401",
                "PUT /roads/risk-areas/XX220104-1 own | 403 403 404 404 404 403 403 403 403 404 401",
                "POST /roads/service-areas own | 403 403 422 422 422 403 403 403 403 422 401",
                "POST /roads/service-areas foreign | 403 403 403 403 422 403 403 403 403 422 401",
                "PUT /roads/service-areas/XX220104-1 own | 403 403 404 404 404 403 403 403 403 404 401",
                "POST /roads/test-points own | 403 403 422 422 422 403 403 403 403 422 401",
                "POST /roads/test-points foreign | 403 403 403 403 422 403 403 403 403 422 401",
                "PUT /roads/test-points/XX220104-1 own | 403 403 404 404 404 403 403 403 403 404 401",
                "GET /checkpoints/CP220104001/photo | 403 403 404 404 404 403 403 403 403 404 401",
                "GET /checkpoints/CP220202001/photo | 403 403 403 403 404 403 403 403 403 404 401",
                "GET /checkpoints/reports/{own}      | 403 403 200 200 200 403 403 200 200 403 401",
                "GET /checkpoints/reports/{foreign}  | 403 403 403 403 200 403 403 200 200 403 401",
                "GET /checkpoints/reports/{unknown}  | 403 403 404 404 404 403 403 404 404 403 401",
                "GET /checkpoints/reports?id={own}   | 403 403 200 200 200 403 403 200 200 403 401",
                "GET /checkpoints/reports/{own}/readings | 403 403 403 403 403 403 403 403 403 200 401",
                "GET /checkpoints/reports/{unknown}/readings | 403 403 403 403 403 403 403 403 403 404 401",
                "POST /stops | 422 422 422 422 422 422 422 422 422 422 422",
                "POST /inspections/00000000-0000-0000-0000-000000000001/stop | 403 403 403 403 403 404 404 403 403 403 401",
                "POST /inspections/00000000-0000-0000-0000-000000000001/pcr-result | 403 403 403 403 403 404 404 403 403 403 401"
            })
    void everyCallByEveryRole(String written, String statuses) {
        var call = filled(written);
        var expected = List.of(statuses.strip().split(" ", -1));
        for (var i = 0; i < ACCOUNTS.size(); i++) {
            var answer = send(Api.as(port, ACCOUNTS.get(i)), call.strip());
            assertThat(answer.status())
                    .as("%s as %s: %s", call, ACCOUNTS.get(i), answer.body())
                    .isEqualTo(Integer.parseInt(expected.get(i)));
        }
        var anonymous = send(Api.anonymous(port), call.strip());
        assertThat(anonymous.status())
                .as("%s by nobody: %s", call, anonymous.body())
                .isEqualTo(Integer.parseInt(expected.getLast()));
    }

    /** Reports in the place of those that a call names. */
    private String filled(String call) {
        if (!call.contains("{")) {
            return call;
        }
        return call.replace("{own}", report("220104"))
                .replace("{foreign}", report("220202"))
                .replace("{unknown}", UUID.randomUUID().toString());
    }

    private String report(String county) {
        return Api.as(port, "driver1")
                .post("/checkpoints/reports", Map.of("county", county, "description", "a barrier"))
                .body()
                .get("reportId")
                .stringValue();
    }

    @Test
    void anotherHotlinesClientReadsNoReport() {
        var client = Map.<String, Object>of("sub", "hotline-12345", "roles", List.of("AGENT"));

        assertThat(Api.withToken(port, TestIssuer.tokenWith(client))
                        .get("/checkpoints/reports/" + report("220104"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void foreignAndExpiredTokensAreRefused() {
        assertThat(Api.withToken(port, TestIssuer.foreignToken()).get("/view").status())
                .isEqualTo(401);
        assertThat(Api.withToken(port, TestIssuer.expiredToken()).get("/view").status())
                .isEqualTo(401);
    }

    /** Where a change is allowed it is asked with a value that is refused later, so that no answer depends on another. */
    private static Api.Answer send(Api api, String call) {
        var words = call.split(" ", -1);
        var own = words.length < 3 || words[2].equals("own");
        return api.send(
                words[0],
                words[1],
                switch (words[1]) {
                    case "/inspections" -> words[0].equals("GET") ? null : inspection();
                    case "/inspections/batch" -> Map.of("items", List.of());
                    case "/checkpoints" ->
                        words[0].equals("GET")
                                ? null
                                : Map.of("name", "x", "county", own ? "220104" : "220202", "site", "MAIN_LINE");
                    case "/checkpoints/reports" -> Map.of("county", "220104", "description", "a barrier on the road");
                    case "/roads/regimes" ->
                        words[0].equals("GET")
                                ? null
                                : Map.of(
                                        "area", own ? "2201" : "2202",
                                        "ruleSet", "1999-01-01",
                                        "from", "2022-04-18T00:00:00Z");
                    case "/stops" ->
                        Map.of(
                                "passNumber", "220104999997",
                                "plate", "吉A12345",
                                "checkpoint", "CP220302001",
                                "reason", "EXTRA_APP_DEMANDED");
                    default ->
                        words[0].equals("GET")
                                ? null
                                : words[1].startsWith("/roads/")
                                        ? road(words[1].split("/", -1)[2], own ? "220104" : "220202")
                                        : body(words[1]);
                });
    }

    private static Object road(String subject, String county) {
        var from = "2022-04-18T00:00:00Z";
        return switch (subject) {
            case "closures" ->
                Map.of(
                        "version",
                        1,
                        "kind",
                        "TOLL_EXIT",
                        "area",
                        county,
                        "name",
                        "x",
                        "from",
                        from,
                        "approvedBy",
                        "x",
                        "approvedByDivision",
                        county);
            case "risk-areas" ->
                Map.of("version", 1, "county", county, "name", "x", "level", "HIGH", "from", from, "until", from);
            case "service-areas" -> Map.of("version", 1, "county", county, "name", "x", "sides", List.of("x", "x"));
            default -> Map.of("version", 1, "county", county, "name", "x", "from", from, "serviceArea", "SA000000-1");
        };
    }

    private static Object body(String path) {
        if (path.endsWith("/stop")) {
            return Map.of("reason", "PCR_RESULT_AWAITED");
        }
        if (path.endsWith("/pcr-result")) {
            return Map.of("result", "NEGATIVE");
        }
        if (path.endsWith("/approve")) {
            return Map.of("approvedBy", "group");
        }
        return path.endsWith("/order-removal")
                ? Map.of("deadline", "2022-04-16T09:00:00Z", "reason", "unapproved")
                : path.endsWith("/confirm-removal") ? "{}" : Map.of();
    }

    private static Map<String, Object> inspection() {
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        return Map.of(
                "inspectionId", UUID.randomUUID(),
                "checkpoint", "CP220302001",
                "observedAt", Instant.now().toString(),
                "plate", "吉A12345",
                "persons", List.of(driver));
    }
}
