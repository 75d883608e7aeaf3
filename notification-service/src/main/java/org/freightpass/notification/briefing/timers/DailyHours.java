package org.freightpass.notification.briefing.timers;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Set hours of each day. Of those that passed while nothing ran the last is made up for: after a week away one run more,
 * not fourteen. The library's own daily schedule goes on from the moment a run ends and so forgets all that it missed.
 */
final class DailyHours implements Schedule {
    private final Schedule hours;

    DailyHours(ZoneId zone, LocalTime... hours) {
        this.hours = Schedules.daily(zone, hours);
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete run) {
        Instant next = after(run.getExecution().getExecutionTime());
        for (Instant later = after(next); !later.isAfter(run.getTimeDone()); later = after(later)) {
            next = later;
        }
        return next;
    }

    private Instant after(Instant hour) {
        return hours.getNextExecutionTime(ExecutionComplete.simulatedSuccess(hour));
    }

    /** Whether changed settings move a run that is planned already. */
    @Override
    public boolean isDeterministic() {
        return hours.isDeterministic();
    }
}
