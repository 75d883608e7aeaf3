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
                // admin
                "GET /view                           | 403 200 200 200 200 200 200 200 200 200",
                "GET /passes/220104999997            | 403 404 404 404 404 404 404 404 404 404",
                "GET /passes?plate=%E5%90%89A12345   | 403 200 200 200 200 200 200 200 200 200",
                "GET /checkpoints                    | 200 200 200 200 200 200 200 200 200 200",
                "GET /roads/regimes                  | 200 200 200 200 200 200 200 200 200 200",
                "GET /rules                          | 200 200 200 200 200 200 200 200 200 200",
                "GET /inspections                    | 403 403 200 200 200 200 200 403 403 200",
                "GET /inspections?checkpoint=CP220302001 | 403 403 200 200 200 200 403 403 403 200",
                "POST /inspections                   | 403 403 403 403 403 200 403 403 403 403",
                "POST /inspections/batch             | 403 403 403 403 403 200 200 403 403 403",
                "GET /offline-kit                    | 403 403 403 403 403 200 200 403 403 403",
                "GET /offline-kit/register           | 403 403 403 403 403 200 200 403 403 403",
                "POST /checkpoints own               | 403 403 422 422 422 403 403 403 403 422",
                "POST /checkpoints foreign           | 403 403 403 403 422 403 403 403 403 422",
                "POST /checkpoints/CP220104001/approve | 403 403 200 200 200 403 403 403 403 200",
                "POST /checkpoints/CP220202001/approve | 403 403 403 403 200 403 403 403 403 200",
                "POST /checkpoints/CP220104001/order-removal | 403 403 422 422 422 403 403 403 403 422",
                "POST /checkpoints/CP220202001/order-removal | 403 403 403 403 422 403 403 403 403 422",
                "POST /checkpoints/CP220104001/confirm-removal | 403 403 409 409 409 403 403 403 403 409",
                "POST /checkpoints/CP220202001/confirm-removal | 403 403 403 403 409 403 403 403 403 409",
                "POST /checkpoints/reports           | 201 201 201 201 201 201 201 201 201 201",
                "PUT /roads/regimes own              | 403 403 422 422 422 403 403 403 403 422",
                "PUT /roads/regimes foreign          | 403 403 403 403 422 403 403 403 403 422"
            })
    void everyCallByEveryRole(String call, String statuses) {
        var expected = List.of(statuses.strip().split(" ", -1));
        for (var i = 0; i < ACCOUNTS.size(); i++) {
            var answer = send(Api.as(port, ACCOUNTS.get(i)), call.strip());
            assertThat(answer.status())
                    .as("%s as %s: %s", call, ACCOUNTS.get(i), answer.body())
                    .isEqualTo(Integer.parseInt(expected.get(i)));
        }
        assertThat(send(Api.anonymous(port), call.strip()).status()).isEqualTo(401);
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
                    default -> words[0].equals("GET") ? null : body(words[1]);
                });
    }

    private static Object body(String path) {
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
