package org.freightpass.notification.rota.desks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.freightpass.notification.rota.KeepingRota;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the rota, on one instance of the cluster. */
@Configuration(proxyBeanMethods = false)
class RotaConfiguration {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    @Bean
    Task<Void> rota(KeepingRota rota, Clock clock) {
        return Tasks.recurring("hotline-rota", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> rota.run(clock.instant()));
    }
}
