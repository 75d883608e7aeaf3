package org.freightpass.notification.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.notification.rota.Shift.Check;
import org.freightpass.notification.rota.Shift.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotaRuleTests {
    private static final Instant START = Instant.parse("2022-04-21T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(8));
    private static final Duration TICK = Duration.ofMillis(1);

    @Test
    void shiftLastsAQuarterOfAnHourToADay() {
        assertThat(RotaRule.refused(lasting(Duration.ofMinutes(15)), List.of(), START))
                .isEmpty();
        assertThat(RotaRule.refused(lasting(Duration.ofMinutes(15).minus(TICK)), List.of(), START))
                .contains(RotaRefusal.SHIFT_LENGTH);
        assertThat(RotaRule.refused(lasting(Duration.ofHours(24)), List.of(), START))
                .isEmpty();
        assertThat(RotaRule.refused(lasting(Duration.ofHours(24).plus(TICK)), List.of(), START))
                .contains(RotaRefusal.SHIFT_LENGTH);
    }

    @Test
    void shiftEndsInTheFuture() {
        Shift shift = shift(7301, "a", null, START, END);
        assertThat(RotaRule.refused(shift, List.of(), END.minus(TICK))).isEmpty();
        assertThat(RotaRule.refused(shift, List.of(), END)).contains(RotaRefusal.SHIFT_PAST);
    }

    @Test
    void lineHasOneShiftAtATimeWithoutAGapBetween() {
        Shift first = shift(7301, "a", null, START, END);
        Shift next = shift(7301, "b", null, END, END.plus(Duration.ofHours(8)));
        Shift overlapping = shift(7301, "b", null, END.minus(TICK), END.plus(Duration.ofHours(8)));
        assertThat(RotaRule.refused(next, List.of(first), START)).isEmpty();
        assertThat(RotaRule.refused(overlapping, List.of(first), START)).contains(RotaRefusal.LINE_HAS_SHIFT);
        assertThat(RotaRule.refused(overlapping, List.of(first.at(Stage.OVER)), START))
                .isEmpty();
    }

    @Test
    void agentIsOnOneLineAtATimeAlsoAsSubstitute() {
        Shift first = shift(7301, "a", "s", START, END);
        assertThat(RotaRule.refused(shift(7302, "a", null, START, END), List.of(first), START))
                .contains(RotaRefusal.AGENT_HAS_SHIFT);
        assertThat(RotaRule.refused(shift(7302, "s", null, START, END), List.of(first), START))
                .contains(RotaRefusal.AGENT_HAS_SHIFT);
        assertThat(RotaRule.refused(shift(7302, "b", "a", START, END), List.of(first), START))
                .contains(RotaRefusal.AGENT_HAS_SHIFT);
        assertThat(RotaRule.refused(shift(7302, "b", null, START, END), List.of(first), START))
                .isEmpty();
        assertThat(RotaRule.refused(shift(7302, "b", "b", START, END), List.of(), START))
                .contains(RotaRefusal.OWN_SUBSTITUTE);
    }

    @Test
    void agentIsAskedHalfAnHourBeforeAndMissedTenMinutesBefore() {
        Shift shift = shift(7301, "a", "s", START, END);
        Instant asked = START.minus(Duration.ofMinutes(30));
        Instant missed = START.minus(Duration.ofMinutes(10));
        assertThat(RotaRule.checked(shift, asked.minus(TICK)).check()).isEqualTo(Check.NOT_YET);
        assertThat(RotaRule.checked(shift, asked).check()).isEqualTo(Check.ASKED);
        assertThat(RotaRule.checked(shift, missed.minus(TICK)).check()).isEqualTo(Check.ASKED);
        assertThat(RotaRule.checked(shift, missed).check()).isEqualTo(Check.MISSED);
        assertThat(RotaRule.checked(shift.reached("a"), missed).check()).isEqualTo(Check.REACHED);
    }

    @Test
    void substituteComesForAnAgentWhoWasMissed() {
        Shift shift = shift(7301, "a", "s", START, END);
        assertThat(RotaRule.putOnDuty(shift.reached("a"))).contains("a");
        assertThat(RotaRule.putOnDuty(shift.checked(Check.MISSED))).contains("s");
        assertThat(RotaRule.putOnDuty(shift.checked(Check.MISSED).reached("a"))).contains("a");
        assertThat(RotaRule.putOnDuty(shift(7301, "a", null, START, END).checked(Check.MISSED)))
                .isEmpty();
    }

    @Test
    void shiftBeginsAtItsFirstInstantAndEndsAtTheFirstThatIsOver() {
        Shift shift = shift(7301, "a", null, START, END);
        assertThat(RotaRule.begins(shift, START.minus(TICK))).isFalse();
        assertThat(RotaRule.begins(shift, START)).isTrue();
        assertThat(RotaRule.ends(shift.at(Stage.RUNNING), END.minus(TICK))).isFalse();
        assertThat(RotaRule.ends(shift.at(Stage.RUNNING), END)).isTrue();
    }

    @Test
    void lineWithARotaIsAnAlertAfterAMinuteWithoutAgent() {
        Instant minute = START.plus(Duration.ofMinutes(1));
        assertThat(RotaRule.alerts(START, true, minute.minus(TICK))).isFalse();
        assertThat(RotaRule.alerts(START, true, minute)).isTrue();
        assertThat(RotaRule.alerts(START, false, minute)).isFalse();
        assertThat(RotaRule.alerts(null, true, minute)).isFalse();
    }

    private static Shift lasting(Duration length) {
        return shift(7301, "a", null, START, START.plus(length));
    }

    static Shift shift(int line, String agent, @Nullable String substitute, Instant from, Instant until) {
        return new Shift("id", line, agent, substitute, from, until, Check.NOT_YET, Stage.PLANNED, null);
    }
}
