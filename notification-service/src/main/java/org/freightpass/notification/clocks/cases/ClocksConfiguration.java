package org.freightpass.notification.clocks.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.freightpass.notification.clocks.RunningClocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the clocks every few seconds, on one instance of the cluster; where they stand is in the database. */
@Configuration(proxyBeanMethods = false)
class ClocksConfiguration {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    @Bean
    Task<Void> caseClocks(RunningClocks clocks, Clock clock) {
        return Tasks.recurring("case-clocks", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> clocks.calling(clock.instant(), AT_ONCE)
                        .forEach(number -> clocks.call(number, clock.instant())));
    }
}
