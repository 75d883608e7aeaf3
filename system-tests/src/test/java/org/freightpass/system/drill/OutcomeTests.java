package org.freightpass.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.freightpass.system.count.Count;
import org.freightpass.system.drill.Outcome.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drill's count must notice what it is there to notice. */
class OutcomeTests {

    private static final Count ONE = new Count(1, 1, 1, 0, 0);
    private static final List<String> PASS = List.of("220104000001");
    private static final List<String> SCAN = List.of("scan-1");
    private static final List<String> ALERT = List.of("alert-1");
    private static final List<String> NONE = List.of();

    private final Promises promised = new Promises();

    @BeforeEach
    void promise() {
        promised.issued().put("220104000001", "吉A10001");
        promised.inspections().add("scan-1");
        promised.alerts().add("alert-1");
    }

    @Test
    void everythingWhereItBelongsIsClean() {
        Outcome outcome = Outcome.of(promised, new Found(ONE, PASS, SCAN, ALERT, PASS));

        assertThat(outcome.isClean()).isTrue();
        assertThat(outcome)
                .hasToString("committed=1 published=1 visible=1 inspected=1 recorded=1 raised=1 opened=1 notified=1"
                        + " lost=0 twice=0 unexpected=0");
    }

    @Test
    void whatIsMissingAnywhereIsLost() {
        assertThat(Outcome.of(promised, new Found(new Count(0, 0, 0, 0, 0), NONE, SCAN, ALERT, NONE))
                        .lost())
                .as("promised and not committed")
                .isEqualTo(1);
        assertThat(Outcome.of(promised, new Found(new Count(1, 0, 1, 1, 0), PASS, SCAN, ALERT, PASS))
                        .lost())
                .as("not published")
                .isEqualTo(1);
        assertThat(Outcome.of(promised, new Found(ONE, PASS, NONE, ALERT, PASS)).lost())
                .as("not recorded")
                .isEqualTo(1);
        assertThat(Outcome.of(promised, new Found(ONE, PASS, SCAN, NONE, PASS)).lost())
                .as("in no case")
                .isEqualTo(1);
        assertThat(Outcome.of(promised, new Found(ONE, PASS, SCAN, ALERT, NONE)).lost())
                .as("nobody told")
                .isEqualTo(1);
    }

    @Test
    void whatIsThereTwiceIsDoubled() {
        List<String> twoScans = List.of("scan-1", "scan-1", "scan-of-another");
        List<String> twoAlerts = List.of("alert-1", "alert-1", "alert-1");
        List<String> twoNotices = List.of("220104000001", "220104000001");

        assertThat(Outcome.of(promised, new Found(ONE, PASS, twoScans, ALERT, PASS))
                        .twice())
                .isEqualTo(1);
        assertThat(Outcome.of(promised, new Found(ONE, PASS, SCAN, twoAlerts, PASS))
                        .twice())
                .isEqualTo(2);
        assertThat(Outcome.of(promised, new Found(ONE, PASS, SCAN, ALERT, twoNotices))
                        .twice())
                .isEqualTo(1);
    }

    @Test
    void committedWithoutAPromiseIsNotLostButOwesItsNotice() {
        List<String> both = List.of("220104000001", "220104000002");
        Outcome outcome = Outcome.of(promised, new Found(new Count(2, 2, 2, 0, 0), both, SCAN, ALERT, PASS));

        assertThat(outcome.lost()).isEqualTo(1);
        assertThat(outcome.notified()).isEqualTo(1);
    }

    @Test
    void anAnswerThatNoClientShouldGetIsNotClean() {
        promised.unexpected().add("500");

        assertThat(Outcome.of(promised, new Found(ONE, PASS, SCAN, ALERT, PASS)).isClean())
                .isFalse();
    }
}
