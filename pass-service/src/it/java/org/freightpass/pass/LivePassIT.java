package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One live pass for a vehicle and type, whoever races; replacing, and the end of a validity. */
class LivePassIT extends RunningService {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Passes passes;

    @Autowired
    private ChangingPasses changing;

    private Answer desk(Form form) {
        return api.post("op-iit", "/desk/passes", form.json());
    }

    @Test
    void twoDesksAtOnceIssueOnePass() throws InterruptedException, ExecutionException {
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var round = 0; round < 5; round++) {
                var form = form();
                Callable<Answer> wish = () -> desk(form);
                var answers = both.invokeAll(List.of(wish, wish, wish, wish)).stream()
                        .map(answer -> answer.resultNow().status())
                        .toList();
                assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
                assertThat(answers)
                        .filteredOn(status -> status == 409 || status == 422)
                        .hasSize(3);
                assertThat(live(form.plate())).isEqualTo(1);
            }
        }
    }

    @Test
    void secondLivePassIsRefusedWithItsNumberUnlessItReplaces() {
        var form = form();
        var first = desk(form).expect(201).at("/number");
        var refused = desk(form).expect(409);
        assertThat(refused.at("/code")).isEqualTo("LIVE_PASS_EXISTS");
        assertThat(refused.at("/number")).isEqualTo(first);

        var second = desk(form.replacing()).expect(201).at("/number");
        var old = api.get("op-iit", "/passes/" + first).expect(200);
        assertThat(old.at("/state")).isEqualTo("REPLACED");
        assertThat(old.at("/replacedBy")).isEqualTo(second);
        assertThat(second).isGreaterThan(first);
        assertThat(live(form.plate())).isEqualTo(1);
    }

    @Test
    void passThatStartsLaterCutsTheOldOneThere() {
        var form = form();
        var first = desk(form).expect(201).at("/number");
        var later = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.DAYS);
        desk(form.valid(later, later.plus(3, ChronoUnit.DAYS)).replacing()).expect(201);
        var old = api.get("op-iit", "/passes/" + first).expect(200);
        assertThat(old.at("/state")).isEqualTo("ACTIVE");
        assertThat(Instant.parse(old.at("/validUntil"))).isEqualTo(later);
        desk(form.valid(later.plus(4, ChronoUnit.DAYS), later.plus(5, ChronoUnit.DAYS)))
                .expect(201);
    }

    @Test
    void passWithinTheProvinceIsHeldBesideAUnifiedOne() {
        var form = form();
        desk(form).expect(201);
        var inProvince = api.post(
                        "op-traffic",
                        "/desk/passes",
                        form.between("220104", "220302").json())
                .expect(201);
        assertThat(inProvince.at("/number")).matches("J220104[0-9]{6}");
    }

    @Test
    void passIsExpiredAtTheMinuteWrittenOrNotAndWrittenOnce() {
        var number = desk(form()).expect(201).at("/number");
        jdbc.sql(
                        "update pass set valid_from = now() - interval '2 days', valid_until = date_trunc('minute', now()) where number = :n")
                .param("n", number)
                .update();
        assertThat(api.get("op-iit", "/passes/" + number).at("/state")).isEqualTo("EXPIRED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> passes.find(new PassNumber(number)).orElseThrow().status() == Pass.Status.EXPIRED);
        changing.end(clock.instant(), 500);
        assertThat(passes.find(new PassNumber(number)).orElseThrow().version()).isEqualTo(2);
    }

    private int live(String plate) {
        return jdbc.sql("select count(*) from pass where plate = :plate and state = 'ACTIVE' and valid_until > now()")
                .param("plate", plate)
                .query(Integer.class)
                .single();
    }
}
