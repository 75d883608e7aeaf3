package org.freightpass.checkpoint.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.checkpoint.stopping.StoppingRule.Reason;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoppingRuleTests {
    private static final Instant NOW = Instant.parse("2022-04-18T02:59:59Z");

    @ParameterizedTest
    @CsvSource({
        "false, PCR_RESULT_AWAITED, , ",
        "false, OTHER, , REASON_IN_WORDS",
        "false, OTHER, a form, ",
        "true, PCR_RESULT_AWAITED, , HELD_BY_DECISION"
    })
    void stopIsBeyondTheDecisionAndSaysWhy(
            boolean held, Reason reason, @Nullable String note, @Nullable StoppingRule expected) {
        assertThat(StoppingRule.againstStop(seen(held, false), reason, note).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, , ",
        "false, 0, , PASS_AND_PLATE",
        "true, 5, , ",
        "true, 6, , REPORTS_LIMITED",
        "true, 0, call 123456, ",
        "true, 0, call 1234567, NOTHING_PERSONAL",
        "true, 0, call 138 0013-8000, NOTHING_PERSONAL"
    })
    void reportNeedsAPassItsPlateAndNothingPersonal(
            boolean belongs, int before, @Nullable String note, @Nullable StoppingRule expected) {
        assertThat(StoppingRule.againstReport(report(note), belongs, before).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, NEGATIVE, , ",
        "true, POSITIVE, NEGATIVE, ",
        "true, POSITIVE, POSITIVE, ",
        "true, NEGATIVE, POSITIVE, RESULT_STANDS",
        "false, POSITIVE, , SAMPLED_HERE"
    })
    void resultBelongsToASampleAndAPositiveOneStands(
            boolean sampled, SampleResult asked, @Nullable SampleResult known, @Nullable StoppingRule expected) {
        assertThat(StoppingRule.againstResult(seen(false, sampled), asked, known)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "15, false", "29, false", "30, true", "31, true"})
    void thirtyMinutesAreALongStop(int minutes, boolean isLong) {
        assertThat(StoppingRule.isLong(minutes)).isEqualTo(isLong);
    }

    @Test
    void reportsWithinTheHourAreOneStopAndTheNextHourIsAnother() {
        var first = Stop.of(report(null), NOW);

        assertThat(Stop.of(report("other words"), NOW.minusSeconds(3_599)).id()).isEqualTo(first.id());
        assertThat(Stop.of(report(null), NOW.plusSeconds(1)).id()).isNotEqualTo(first.id());
    }

    private static DriverReport report(@Nullable String note) {
        return new DriverReport(
                new PassNumber("220104000001"),
                new Plate("吉A12345"),
                new CheckpointCode("CP220302001"),
                Reason.EXTRA_APP_DEMANDED,
                note);
    }

    private static SeenInspection seen(boolean held, boolean sampled) {
        return new SeenInspection(
                new UUID(0, 1), new CheckpointCode("CP220302001"), "吉A12345", null, NOW, held, sampled);
    }
}
