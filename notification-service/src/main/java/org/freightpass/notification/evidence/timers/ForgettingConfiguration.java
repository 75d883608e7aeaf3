package org.freightpass.notification.evidence.timers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has been kept long enough is looked for every hour. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingConfiguration.class);

    @Bean
    Task<Void> forgetting(KeepingEvidence evidence, Clock clock) {
        return Tasks.recurring("evidence-forgetting", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    int cases = evidence.forget(clock.instant());
                    LOG.info("Evidence and callers' details of {} cases were deleted", cases);
                });
    }
}
