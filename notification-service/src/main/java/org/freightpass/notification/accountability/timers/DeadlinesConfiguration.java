package org.freightpass.notification.accountability.timers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.freightpass.notification.accountability.FollowingRemovals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The look at deadlines. */
@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @Bean
    Task<Void> removalDeadlines(FollowingRemovals removals, Clock clock) {
        return Tasks.recurring("removal-deadlines", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> removals.watchDeadlines(clock.instant()));
    }
}
