package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.testkit.KafkaBroker;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One story of an outage, on a broker of its own. */
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PassNumber NUMBER = new PassNumber("220104000777");
    private static final String PLATE = "吉A77777";

    @TempDir
    private Path directory;

    @Test
    void serviceDecidesWithoutItsBrokerEvenAfterARestartAndEverythingFollows() {
        var database = RealPostgres.database();
        try (var broker = RealKafka.start()) {
            try (var service = start(broker, database, "20s");
                    var events = new TestEvents(broker.bootstrap())) {
                givenThePass(service, events, 1, PassState.Status.ACTIVE);
                assertThat(inspect(service).body().get("recorded").stringValue())
                        .isEqualTo("KAFKA");
            }
            broker.stop();
            var decided = new ArrayList<String>();
            try (var service = start(broker, database, "1500ms")) {
                for (var i = 0; i < 5; i++) {
                    var answer = inspect(service);
                    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
                    assertThat(answer.body().at("/pass/standing").stringValue()).isEqualTo("VALID");
                    assertThat(answer.body().get("recorded").stringValue()).isEqualTo("JOURNAL");
                    decided.add(answer.body().get("inspectionId").stringValue());
                }
                await().atMost(PATIENCE)
                        .until(() -> officer(service)
                                .get("/view")
                                .body()
                                .get("freshness")
                                .stringValue()
                                .equals("STALE"));
            }
            broker.restart();
            try (var service = start(broker, database, "1500ms");
                    var events = new TestEvents(broker.bootstrap())) {
                givenThePass(service, events, 2, PassState.Status.REVOKED);
                assertThat(inspect(service).body().at("/pass/standing").stringValue())
                        .isEqualTo("REVOKED");
                thenTheJournalFollowedInOrder(broker, decided);
                await().atMost(PATIENCE).until(() -> history(service) == 7);
            }
        }
    }

    private static void thenTheJournalFollowedInOrder(KafkaBroker broker, List<String> decided) {
        try (var topic = new TestReading(broker.bootstrap(), Topics.INSPECTIONS)) {
            var followed =
                    topic.await(record -> decided.stream().anyMatch(text(record.value())::contains), 5, PATIENCE);
            assertThat(followed.stream().map(record -> text(record.value())))
                    .zipSatisfy(decided, (record, id) -> assertThat(record).contains(id));
            assertThat(followed)
                    .as("the id of the request, kept in the journal")
                    .allSatisfy(record -> assertThat(record.headers().lastHeader("ce_correlationid"))
                            .isNotNull());
        }
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static void givenThePass(
            ConfigurableApplicationContext service, TestEvents events, int version, PassState.Status state) {
        var view = service.getBean(LocalView.class);
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode("CP220302001")).isPresent());
        var now = Instant.now();
        events.pass(new PassState(
                NUMBER.value(),
                version,
                PassType.UNIFIED,
                state,
                PLATE,
                PlateColour.YELLOW,
                "220302",
                "210102",
                List.of(),
                true,
                GoodsCategory.LIVING,
                now.minusSeconds(60),
                now.plusSeconds(3600),
                "220104",
                Department.COMMERCE,
                null,
                null,
                PassState.Channel.ONLINE,
                null,
                false,
                null,
                null,
                now,
                now));
        assertThat(view.awaitVersion(NUMBER, version, PATIENCE)).isTrue();
    }

    private static Api.Answer inspect(ConfigurableApplicationContext service) {
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        return officer(service)
                .post(
                        "/inspections",
                        Map.of(
                                "inspectionId", UUID.randomUUID(),
                                "checkpoint", "CP220302001",
                                "observedAt", Instant.now().toString(),
                                "plate", PLATE,
                                "passNumber", NUMBER.value(),
                                "persons", List.of(driver)));
    }

    private static int history(ConfigurableApplicationContext service) {
        return officer(service).get("/inspections").body().get("items").size();
    }

    private static Api officer(ConfigurableApplicationContext service) {
        return Api.as(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "officer1");
    }

    private ConfigurableApplicationContext start(KafkaBroker broker, TestDatabase database, String timeLimit) {
        return new SpringApplicationBuilder(CheckpointServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrap(),
                        "--freight.web.issuer=" + TestIssuer.issuer(),
                        "--freight.web.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                        "--freight.checkpoint.encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "--freight.checkpoint.sample-data=true",
                        "--freight.checkpoint.view.directory=" + directory,
                        "--freight.checkpoint.view.fresh-within=2s",
                        "--freight.checkpoint.recording.time-limit=" + timeLimit,
                        "--freight.checkpoint.recording.open-for=1s");
    }
}
