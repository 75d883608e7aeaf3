package org.freightpass.notification;

import java.time.Clock;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.EscalatingCases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Lines;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.hotline.Timers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of the features, which know nothing of wiring. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OpeningCases openingCases(Cases cases, Lines lines, Timers timers) {
        return new OpeningCases(cases, lines, timers);
    }

    @Bean
    HandlingCases handlingCases(Cases cases, Timers timers) {
        return new HandlingCases(cases, timers);
    }

    @Bean
    EscalatingCases escalatingCases(Cases cases, Lines lines) {
        return new EscalatingCases(cases, lines);
    }

    @Bean
    KeepingLines keepingLines(Lines lines) {
        return new KeepingLines(lines);
    }
}
