package org.freightpass.notification.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.clocks.WorkingCalendarTests.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.clocks.CaseClock.State;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRuleTests {
    private static final WorkingCalendar ALWAYS = new WorkingCalendar(Hours.ROUND_THE_CLOCK, Map.of());
    private static final WorkingCalendar OFFICE = new WorkingCalendar(Hours.OFFICE, Map.of());
    private static final Instant OPENED = local("2022-04-21T10:00");
    private static final Duration TICK = Duration.ofMillis(1);

    @ParameterizedTest
    @CsvSource({
        "2022-04-21T10:00, 2022-04-22T00:00",
        "2022-04-21T22:00, 2022-04-22T00:00",
        "2022-04-21T22:01, 2022-04-22T00:01",
        "2022-04-21T23:59, 2022-04-22T01:59"
    })
    void solutionIsDueTheSameDayOrTwoHoursLater(String opened, String due) {
        assertThat(ClockRule.due(Promise.SOLUTION, local(opened), ALWAYS)).isEqualTo(local(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-21T15:00, 2022-04-21T17:00",
        "2022-04-21T15:01, 2022-04-22T08:31",
        "2022-04-21T17:00, 2022-04-22T17:00",
        "2022-04-22T18:00, 2022-04-25T17:00"
    })
    void questionIsDueInTheWorkingDayOrTwoWorkingHoursLater(String opened, String due) {
        assertThat(ClockRule.due(Promise.SOLUTION, local(opened), OFFICE)).isEqualTo(local(due));
    }

    @Test
    void answerIsDueInHalfAnHour() {
        assertThat(ClockRule.due(Promise.ANSWER, OPENED, ALWAYS)).isEqualTo(OPENED.plus(Duration.ofMinutes(30)));
        assertThat(ClockRule.due(Promise.ANSWER, local("2022-04-22T16:45"), OFFICE))
                .isEqualTo(local("2022-04-25T08:45"));
    }

    @Test
    void questionsAreReckonedInOfficeHoursBlockedTransportIsNot() {
        assertThat(ClockRule.hoursOf("PASS_QUESTION")).isEqualTo(Hours.OFFICE);
        assertThat(ClockRule.hoursOf("HEALTH_CODE_APPEAL")).isEqualTo(Hours.OFFICE);
        assertThat(ClockRule.hoursOf("BLOCKED_TRANSPORT")).isEqualTo(Hours.ROUND_THE_CLOCK);
        assertThat(ClockRule.hoursOf("ENTERPRISE_DIFFICULTY")).isEqualTo(Hours.ROUND_THE_CLOCK);
    }

    @Test
    void onlyACallerIsOwedAnAnswer() {
        assertThat(ClockRule.owed(Promise.ANSWER, true)).isTrue();
        assertThat(ClockRule.owed(Promise.ANSWER, false)).isFalse();
        assertThat(ClockRule.owed(Promise.SOLUTION, false)).isTrue();
    }

    @Test
    void nobodyIsCalledBeforeItIsDueAndFourOneAfterTheOtherAfterwards() {
        CaseClock clock = answer();
        Instant due = clock.due();
        assertThat(ClockRule.called(clock, due.minus(TICK))).isEqualTo(clock);
        CaseClock first = ClockRule.called(clock, due);
        assertThat(first.level()).isEqualTo(1);
        assertThat(ClockRule.words(first)).isEqualTo(Sentence.ANSWER_LATE_CALLS.of(due, "SUBSTITUTE"));
        assertThat(ClockRule.called(first, due.plus(Duration.ofMinutes(10)).minus(TICK)))
                .isEqualTo(first);
        CaseClock fourth = ClockRule.called(
                ClockRule.called(ClockRule.called(first, due.plus(Duration.ofDays(1))), due.plus(Duration.ofDays(1))),
                due.plus(Duration.ofDays(1)));
        assertThat(ClockRule.words(fourth)).isEqualTo(Sentence.ANSWER_LATE_CALLS.of(due, "PROVINCE"));
        assertThat(ClockRule.called(fourth, due.plus(Duration.ofDays(9)))).isEqualTo(fourth);
    }

    @Test
    void acknowledgingALateCaseSilencesItForGood() {
        CaseClock late = ClockRule.called(answer(), answer().due());
        CaseClock silent = ClockRule.acknowledged(late, late.due().plus(TICK), ALWAYS);
        assertThat(ClockRule.called(silent, late.due().plus(Duration.ofDays(30))))
                .isEqualTo(silent);
    }

    @Test
    void solutionThatWasSilencedIsDueAgainAtTheEndOfTheNextDay() {
        Instant due = local("2022-04-22T00:00");
        CaseClock late = ClockRule.called(CaseClock.started("c", Promise.SOLUTION, due), due);
        CaseClock silent = ClockRule.acknowledged(late, local("2022-04-22T09:00"), ALWAYS);
        Instant again = local("2022-04-24T00:00");
        assertThat(ClockRule.called(silent, again.minus(TICK))).isEqualTo(silent);
        assertThat(ClockRule.called(silent, again).level()).isEqualTo(1);
    }

    @Test
    void acknowledgingBeforeItIsDueChangesNothing() {
        assertThat(ClockRule.acknowledged(answer(), answer().due().minus(TICK), ALWAYS))
                .isEqualTo(answer());
    }

    @Test
    void clockThatStoodStillGoesOnWithWhatWasLeft() {
        CaseClock paused = answer().paused(OPENED.plus(Duration.ofMinutes(20)));
        Instant replied = OPENED.plus(Duration.ofHours(5));
        assertThat(ClockRule.called(paused, replied)).as("standing still").isEqualTo(paused);
        CaseClock resumed = ClockRule.resumed(paused, replied, ALWAYS);
        assertThat(resumed.due()).isEqualTo(replied.plus(Duration.ofMinutes(10)));
        assertThat(resumed.state()).isEqualTo(State.RUNNING);
        assertThat(ClockRule.resumed(answer(), replied, ALWAYS))
                .as("not paused")
                .isEqualTo(answer());
    }

    @Test
    void endIsKeptUpToTheInstantItIsDue() {
        assertThat(answer().ended(answer().due()).state()).isEqualTo(State.KEPT);
        assertThat(answer().ended(answer().due().plus(TICK)).state()).isEqualTo(State.BROKEN);
    }

    private static CaseClock answer() {
        return CaseClock.started("20220421-0001", Promise.ANSWER, OPENED.plus(Duration.ofMinutes(30)));
    }
}
