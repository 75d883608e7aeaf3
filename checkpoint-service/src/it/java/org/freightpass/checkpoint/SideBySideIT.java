package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances, each with a view of its own, share the load; one ends without a word in the middle of it. */
class SideBySideIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PASSES = 200;
    private static final int INSPECTIONS = 1200;
    private static final int ENDED_AFTER = 400;
    private static final int OFFICERS = 8;

    @TempDir
    private Path directory;

    private final Set<UUID> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sentAgain = new AtomicInteger();

    @Test
    void whatEitherAnsweredIsInTheHistoryOnceThoughOneEndsInTheMiddle() throws Exception {
        var database = RealPostgres.database();
        try (var broker = RealKafka.start();
                var here = startHere(settings(broker, database, "here"));
                var there = OtherInstance.start(settings(broker, database, "there"), log());
                var events = new TestEvents(broker.bootstrap())) {
            givenBothAreUp(here, there);
            IntStream.range(0, PASSES).forEach(i -> events.pass(pass(i)));
            thenBothSeeEveryPass(here, there);

            var load = IntStream.range(0, INSPECTIONS)
                    .mapToObj(SideBySideIT::inspection)
                    .collect(ConcurrentLinkedQueue<Map<String, Object>>::new, Queue::add, Queue::addAll);
            try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
                var work = IntStream.range(0, OFFICERS)
                        .mapToObj(i -> officers.submit(() -> inspectAll(load, here, there)))
                        .toList();
                await().atMost(PATIENCE).until(() -> answered.size() >= ENDED_AFTER);
                there.kill();
                for (var officer : work) {
                    officer.get();
                }
            }

            assertThat(answered).as("answered, %s sent again", sentAgain).hasSize(INSPECTIONS);
            // Passes that come after the end are seen by the one that is left, and by one that starts anew.
            events.pass(pass(PASSES));
            assertThat(here.getBean(LocalView.class).awaitVersion(number(PASSES), 1, PATIENCE))
                    .isTrue();
            try (var again = OtherInstance.start(settings(broker, database, "there"), log())) {
                await().atMost(PATIENCE).until(() -> passesOf(again) == PASSES + 1);
                // What it had answered with JOURNAL before it ended follows now.
                thenHistoryHasEachOnce(here);
            }
        }
    }

    /** Sampled at a checkpoint that one instance serves, a driver is let go on at the next, which another serves. */
    @Test
    void whoWasSampledAtOneInstanceIsKnownAtTheOther() throws Exception {
        var database = RealPostgres.database();
        try (var broker = RealKafka.start();
                var here = startHere(settings(broker, database, "here"));
                var there = OtherInstance.start(settings(broker, database, "there"), log())) {
            givenBothAreUp(here, there);
            var untested = new HashMap<>(inspection(1));
            untested.remove("passNumber");
            assertThat(outcome(portOf(here), untested)).isEqualTo("SAMPLE_AND_RELEASE");
            assertThat(outcome(there.port(), untested)).isEqualTo("SAMPLE_AND_RELEASE");

            var sampled = new HashMap<>(untested);
            sampled.put("persons", List.of(driver(Map.of("antigen", "NEGATIVE", "pcrTakenHere", true))));
            assertThat(outcome(there.port(), sampled)).isEqualTo("RELEASE");

            untested.put("checkpoint", "CP220184001");
            await().atMost(PATIENCE).until(() -> outcome(portOf(here), untested).equals("RELEASE"));
            there.kill();
            // One that starts with nothing of its own reads it as well.
            try (var again = OtherInstance.start(settings(broker, database, "anew"), log())) {
                givenBothAreUp(here, again);
                await().atMost(PATIENCE)
                        .until(() -> outcome(again.port(), untested).equals("RELEASE"));
            }
            // Two are not one: a second driver without a test is due.
            untested.put("persons", List.of(driver(Map.of()), driver(Map.of())));
            assertThat(outcome(portOf(here), untested)).isEqualTo("SAMPLE_AND_RELEASE");
        }
    }

    private static String outcome(int port, Map<String, Object> inspection) {
        var once = new HashMap<>(inspection);
        once.put("inspectionId", UUID.randomUUID());
        once.put("observedAt", Instant.now().toString());
        var answer = Api.as(port, "officer1").post("/inspections", once);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("outcome").stringValue();
    }

    private static Map<String, Object> driver(Map<String, Object> more) {
        var driver = new HashMap<String, Object>(
                Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false));
        driver.putAll(more);
        return driver;
    }

    /** An officer's device asks one instance, and the other with the same id where no answer comes. */
    private void inspectAll(Queue<Map<String, Object>> load, ConfigurableApplicationContext here, OtherInstance there) {
        for (var next = load.poll(); next != null; next = load.poll()) {
            var first = answered.size() % 2 == 0 || !there.isAlive() ? portOf(here) : there.port();
            if (!isAnswered(first, next)) {
                sentAgain.incrementAndGet();
                assertThat(isAnswered(portOf(here), next)).isTrue();
            }
            answered.add((UUID) next.get("inspectionId"));
        }
    }

    private static boolean isAnswered(int port, Map<String, Object> inspection) {
        try {
            var answer = Api.as(port, "officer1").post("/inspections", inspection);
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            assertThat(answer.body().at("/pass/standing").stringValue()).isEqualTo("VALID");
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private void thenHistoryHasEachOnce(ConfigurableApplicationContext here) {
        var jdbc = here.getBean(JdbcClient.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT id FROM inspection")
                                .query(UUID.class)
                                .list())
                        .containsExactlyInAnyOrderElementsOf(answered));
    }

    /** With the officer's checkpoints in the view, which fills after the start. */
    private static void givenBothAreUp(ConfigurableApplicationContext here, OtherInstance there) {
        for (var port : List.of(portOf(here), there.port())) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> Api.as(port, "officer1")
                            .get("/offline-kit/register")
                            .body()
                            .path("checkpoints")
                            .findValuesAsString("code")
                            .containsAll(List.of("CP220302001", "CP220184001")));
        }
    }

    private static void thenBothSeeEveryPass(ConfigurableApplicationContext here, OtherInstance there) {
        var view = here.getBean(LocalView.class);
        await().atMost(PATIENCE).until(() -> view.size() == PASSES);
        await().atMost(PATIENCE).until(() -> passesOf(there) == PASSES);
    }

    private static long passesOf(OtherInstance instance) {
        try {
            return Api.as(instance.port(), "officer1")
                    .get("/view")
                    .body()
                    .path("passes")
                    .asLong(-1);
        } catch (UncheckedIOException notYet) {
            return -1;
        }
    }

    private static int portOf(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext startHere(List<String> settings) {
        return new SpringApplicationBuilder(CheckpointServiceApplication.class)
                .run(Stream.concat(Stream.of("--server.port=0"), settings.stream())
                        .toArray(String[]::new));
    }

    private Path log() throws IOException {
        return Files.createTempFile(Files.createDirectories(Path.of("target")), "other-instance", ".log");
    }

    private List<String> settings(KafkaBroker broker, TestDatabase database, String name) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrap(),
                "--freight.web.issuer=" + TestIssuer.issuer(),
                "--freight.web.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                "--freight.web.rate.enabled=false",
                "--freight.checkpoint.encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "--freight.checkpoint.sample-data=true",
                "--freight.checkpoint.view.directory=" + directory.resolve(name));
    }

    private static Map<String, Object> inspection(int i) {
        return Map.of(
                "inspectionId", UUID.randomUUID(),
                "checkpoint", "CP220302001",
                "observedAt", Instant.now().toString(),
                "plate", plate(i % PASSES),
                "passNumber", number(i % PASSES).value(),
                "persons", List.of(driver(Map.of())));
    }

    private static PassNumber number(int i) {
        return PassNumber.of(PassType.UNIFIED, new DivisionCode("220104"), 1 + i);
    }

    private static String plate(int i) {
        return "吉B%05d".formatted(i);
    }

    private static PassState pass(int i) {
        var now = Instant.now();
        return new PassState(
                number(i).value(),
                1,
                PassType.UNIFIED,
                PassState.Status.ACTIVE,
                plate(i),
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
                now);
    }
}
