package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTests {

    @ParameterizedTest
    @CsvSource({
        // told                        decided                        conflict
        "VALID,      RELEASE,          VALID,     RELEASE,",
        "VALID,      RELEASE,          REVOKED,   RELEASE,            RELEASED",
        "UNVERIFIED, RELEASE,          REPLACED,  RELEASE,            RELEASED",
        "UNVERIFIED, SAMPLE_AND_RELEASE, CANCELLED, RELEASE,          RELEASED",
        "VALID,      RELEASE,          SUPERSEDED, RELEASE,           RELEASED",
        "VALID,      RELEASE,          SUSPENDED, RELEASE,            RELEASED",
        "REVOKED,    RELEASE,          REVOKED,   RELEASE,",
        "VALID,      RELEASE,          EXPIRED,   RELEASE,",
        "UNVERIFIED, RELEASE,          VALID,     RELEASE,",
        "NONE,       RELEASE,          VALID,     RELEASE,",
        "UNVERIFIED, RELEASE,          UNKNOWN,   REFER_POLICE,       RELEASED",
        "UNVERIFIED, RELEASE,          FORGED,    REFER_POLICE,       RELEASED",
        "FORGED,     REFER_POLICE,     FORGED,    REFER_POLICE,",
        "FORGED,     REFER_POLICE,     VALID,     RELEASE,            KEPT",
        "NONE,       HOLD_HEALTH,      NONE,      HOLD_HEALTH,",
        "NONE,       HOLD_HEALTH,      REVOKED,   HOLD_HEALTH,",
        "NONE,       RELEASE,          NONE,      HOLD_HEALTH,        RELEASED"
    })
    void whatWasLetGoOrKeptOtherwiseIsAConflict(
            Standing told, Outcome then, Standing standing, Outcome outcome, Told.Conflict conflict) {
        var decision = new Decision(outcome, Decision.Lane.ORDINARY, standing, null, List.of(), List.of(), "2022-04-18");

        assertThat(new Told(told, then).conflictWith(decision).orElse(null)).isEqualTo(conflict);
    }
}
