package org.freightpass.notification.briefing.timers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.ZoneOffset;
import org.freightpass.notification.briefing.Briefings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The hours at which the briefing is made and sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BriefingSettings.class)
class BriefingConfiguration {
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    @Bean
    BriefingMail briefingMail(BriefingSettings settings, JavaMailSender mail) {
        return new BriefingMail(settings, mail);
    }

    @Bean
    Task<Void> dailyBriefing(Briefings briefings, BriefingMail mail, BriefingSettings settings, Clock clock) {
        return Tasks.recurring("daily-briefing", new DailyHours(LOCAL, settings.at(), settings.completeAt()))
                .execute((instance, context) ->
                        mail.send(briefings.make(context.getExecution().getExecutionTime(), clock.instant())));
    }
}
