package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Scan;
import org.freightpass.system.fleet.ApplicationBody;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the vendor kit promises of answers is what the running services answer, and nothing beyond it. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendorKitIT {

    private static final Path KIT = Path.of("..", "docs", "vendor-kit", "schemas");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Vehicle truck = Fleet.of(Instant.now().getEpochSecond(), 1).extra(0);
    private RunningSystem system;
    private String number;

    @BeforeAll
    void givenAPass(LocalStack stack) {
        system = new RunningSystem(stack.addresses(), Duration.ofSeconds(20));
        number = system.pass()
                .post("op-iit", "/desk/passes", new ApplicationBody(truck.withGoods("MEDICAL")).json())
                .expect(201)
                .text("number");
    }

    @AfterAll
    void close() {
        system.close();
    }

    @Test
    void keysAndCodesAreAsTheKitSays() throws IOException {
        thenFits("jwk", system.pass().get("", "/trust/root").expect(200).body());
        thenFits("key-set", system.pass().get("", "/trust/keys").expect(200).body());
        thenFits(
                "token",
                system.pass()
                        .get("op-iit", "/passes/" + number + "/token")
                        .expect(200)
                        .body());
    }

    @Test
    void offlineKitIsAsTheKitSays() throws IOException {
        thenFits(
                "offline-kit",
                system.checkpoint()
                        .get(Scan.OFFICER, "/offline-kit")
                        .expect(200)
                        .body());
    }

    @Test
    void decisionsAreAsTheKitSays() throws IOException {
        Scan scan = new Scan(system.checkpoint());
        String token = system.pass()
                .get("op-iit", "/passes/" + number + "/token")
                .expect(200)
                .text("token");
        String stranger = "辽A12345";
        List<Answer> answers = List.of(
                scan.with(Map.of("token", token), truck.plate(), truck.colour()),
                scan.with(Map.of("passNumber", number), truck.plate(), truck.colour()),
                scan.with(Map.of("passNumber", "210102000001"), stranger, "YELLOW"),
                scan.with(Map.of("passNumber", "220104999998"), stranger, "YELLOW"),
                scan.with(Map.of(), stranger, "YELLOW"));
        for (Answer answer : answers) {
            thenFits("inspection", answer.expect(200).body());
        }
        assertThat(answers.get(2).text("pass.typedNumber")).startsWith("210102 000001 ");
    }

    @ParameterizedTest
    @CsvSource({
        "valid, VALID",
        "expired, EXPIRED",
        "not-yet-valid, NOT_YET_VALID",
        "revoked, REVOKED",
        "suspended, SUSPENDED",
        "tampered, FORGED",
        "unknown-key, UNVERIFIED",
        "other-authority, FORGED"
    })
    void sandboxAnswersEachScenarioAndRecordsNothing(String scenario, String standing) throws IOException {
        String plate = Fleet.of(scenario.hashCode(), 1).extra(0).plate();
        HttpResponse<byte[]> answer = inspect(plate, scenario);

        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.statusCode()).as("%s", body).isEqualTo(200);
        thenFits("inspection", body);
        assertThat(body.path("sandbox").asString()).isEqualTo(scenario);
        assertThat(body.path("recorded").asString()).isEqualTo("NOWHERE");
        assertThat(body.at("/pass/standing").asString()).isEqualTo(standing);
    }

    @Test
    void refusalsAreAsTheKitSays() throws IOException {
        Scan scan = new Scan(system.checkpoint());
        List<Answer> refusals = List.of(
                scan.with(Map.of("passNumber", number + "00"), truck.plate(), truck.colour()),
                scan.with(Map.of("token", "FP1:NOTHING"), truck.plate(), truck.colour()),
                scan.with(Map.of("plate", "x", "observedAt", "x"), truck.plate(), truck.colour()),
                system.checkpoint().get("", "/passes/" + number),
                system.pass().get("firm2", "/passes/" + number + "/token"),
                system.pass().get("op-iit", "/passes/" + number + "00"),
                system.notification().get("supervisor", "/known?passNumber=12"));
        for (Answer refusal : refusals) {
            assertThat(refusal.status()).as(refusal.asked()).isBetween(400, 499);
            thenFits("problem", refusal.body());
        }
        HttpResponse<byte[]> unknown = inspect(truck.plate(), "on-fire");
        assertThat(unknown.statusCode()).isEqualTo(400);
        thenFits("problem", JsonMapper.shared().readTree(unknown.body()));
    }

    private HttpResponse<byte[]> inspect(String plate, String scenario) {
        Map<String, Object> person =
                Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        Map<String, Object> body = Map.of(
                "inspectionId", UUID.randomUUID().toString(),
                "checkpoint", Scan.CHECKPOINT,
                "observedAt", Instant.now().toString(),
                "plate", plate,
                "persons", List.of(person));
        return system.checkpoint()
                .send(
                        "officer1",
                        "/inspections",
                        JsonMapper.shared().writeValueAsBytes(body),
                        "Content-Type",
                        "application/json",
                        "Freight-Sandbox",
                        scenario);
    }

    private static void thenFits(String name, JsonNode answer) throws IOException {
        String text = Files.readString(KIT.resolve(name + ".schema.json"), StandardCharsets.UTF_8);
        JsonNode schema = JsonMapper.shared().readTree(text);
        assertThat(SCHEMAS.getSchema(schema).validate(answer))
                .as("%s: %s", name, answer)
                .isEmpty();
        thenDescribed(schema, answer);
    }

    /** No member that a maker could not know of. */
    private static void thenDescribed(JsonNode schema, JsonNode answer) {
        if (answer.isArray()) {
            answer.forEach(item -> thenDescribed(schema.path("items"), item));
        }
        answer.properties().forEach(member -> {
            JsonNode described = schema.path("properties").path(member.getKey());
            assertThat(described.isMissingNode())
                    .as("%s is in no schema: %s", member.getKey(), answer)
                    .isFalse();
            thenDescribed(described, member.getValue());
        });
    }
}
