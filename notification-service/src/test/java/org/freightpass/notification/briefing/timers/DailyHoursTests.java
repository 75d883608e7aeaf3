package org.freightpass.notification.briefing.timers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DailyHoursTests {
    private static final DailyHours HOURS =
            new DailyHours(ZoneOffset.ofHours(8), LocalTime.of(18, 0), LocalTime.of(0, 30));
    private static final Instant SIX = Instant.parse("2022-04-21T10:00:00Z");
    private static final Instant HALF_PAST_MIDNIGHT = Instant.parse("2022-04-21T16:30:00Z");
    private static final Instant NEXT_SIX = Instant.parse("2022-04-22T10:00:00Z");

    @Test
    void firstRunIsAtTheNextHour() {
        assertThat(HOURS.getInitialExecutionTime(SIX.minusMillis(1))).isEqualTo(SIX);
        assertThat(HOURS.getInitialExecutionTime(SIX.plusMillis(1))).isEqualTo(HALF_PAST_MIDNIGHT);
    }

    @Test
    void runInTimeIsFollowedByTheNextHour() {
        assertThat(after(SIX, SIX.plusSeconds(1))).isEqualTo(HALF_PAST_MIDNIGHT);
        assertThat(after(HALF_PAST_MIDNIGHT, HALF_PAST_MIDNIGHT.plusSeconds(1))).isEqualTo(NEXT_SIX);
    }

    @Test
    void hourThatPassedMeanwhileIsMadeUpFor() {
        assertThat(after(SIX, HALF_PAST_MIDNIGHT.minusMillis(1))).isEqualTo(HALF_PAST_MIDNIGHT);
        assertThat(after(SIX, HALF_PAST_MIDNIGHT)).isEqualTo(HALF_PAST_MIDNIGHT);
        assertThat(after(SIX, NEXT_SIX.minusMillis(1))).isEqualTo(HALF_PAST_MIDNIGHT);
    }

    @Test
    void ofSeveralThatPassedTheLastIs() {
        assertThat(after(SIX, NEXT_SIX)).isEqualTo(NEXT_SIX);
        assertThat(after(SIX, Instant.parse("2022-05-21T10:00:00Z"))).isEqualTo(Instant.parse("2022-05-21T10:00:00Z"));
        assertThat(after(SIX, Instant.parse("2022-05-21T09:59:59Z"))).isEqualTo(Instant.parse("2022-05-20T16:30:00Z"));
    }

    private static Instant after(Instant planned, Instant done) {
        Execution run = new Execution(planned, new TaskInstance<>("daily-briefing", "the one"));
        return HOURS.getNextExecutionTime(ExecutionComplete.success(run, done.minusMillis(1), done));
    }
}
