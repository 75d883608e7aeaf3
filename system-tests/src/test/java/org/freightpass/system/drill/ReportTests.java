package org.freightpass.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a whole run says at its end, and whether it may end well. */
class ReportTests {

    private final Report report = new Report();

    @Test
    void everyFaultIsNamedWithWhatBecameOfIt() {
        report.played(Fault.PAUSED, true);
        report.played(Fault.TWO, false);
        report.played(Fault.POISON, true);
        report.notPlayed(Fault.CLOCK, "no library");

        assertThat(report.lines())
                .containsExactly(
                        "drills played=3 clean=2 wrong=1 not_played=1",
                        "  clean: paused, poison",
                        "  wrong: two",
                        "  not played: clock (no library)");
    }

    @Test
    void oneWrongCountSpoilsTheRun() {
        report.played(Fault.PAUSED, true);
        assertThat(report.isGood(true)).isTrue();

        report.played(Fault.TWO, false);
        assertThat(report.isGood(false)).isFalse();
    }

    @Test
    void whatWasNotPlayedSpoilsTheRunWhereItWasNamed() {
        report.notPlayed(Fault.CLOCK, "no library");

        assertThat(report.isGood(false)).isTrue();
        assertThat(report.isGood(true)).isFalse();
    }
}
