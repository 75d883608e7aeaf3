package org.freightpass.notification.hotline.timers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.hotline.EscalatingCases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the timers; the scheduler reads the service's own clock. */
@Configuration(proxyBeanMethods = false)
class HotlineTimersConfiguration {
    private static final Duration BETWEEN_CLOSINGS = Duration.ofMinutes(1);

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    Timers timers(ObjectProvider<SchedulerClient> scheduler, RunningClocks clocks) {
        return new CaseTimers(scheduler, clocks);
    }

    @Bean
    Task<Void> escalation(EscalatingCases escalating, Clock clock) {
        return CaseTimers.task(escalating, clock);
    }

    @Bean
    Task<Void> closing(HandlingCases handling, Clock clock) {
        return Tasks.recurring("hotline-closing", FixedDelay.of(BETWEEN_CLOSINGS))
                .execute((instance, context) -> handling.closeResolved(clock.instant()));
    }
}
