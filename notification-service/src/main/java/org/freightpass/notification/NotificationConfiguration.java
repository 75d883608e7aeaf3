package org.freightpass.notification;

import java.time.Clock;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.EscalatingCases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Lines;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.hotline.Timers;
import org.freightpass.notification.notifying.Firms;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.KeepingSubscriptions;
import org.freightpass.notification.notifying.Ledger;
import org.freightpass.notification.notifying.OwingNotices;
import org.freightpass.notification.notifying.SendingNotices;
import org.freightpass.notification.notifying.Subscriptions;
import org.freightpass.notification.notifying.Subscriptions.Webhooks;
import org.freightpass.webkit.openapi.CallExamples;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of the features, which know nothing of wiring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifyingSettings.class)
class NotificationConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CallExamples callExamples() {
        return new CallExamples(NotificationProblem.values());
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

    @Bean
    OwingNotices owingNotices(Ledger ledger, Firms firms, Subscriptions subscriptions, NotifyingSettings settings) {
        return new OwingNotices(ledger, firms, subscriptions, settings.policy());
    }

    @Bean
    SendingNotices sendingNotices(Ledger ledger, Firms firms, Subscriptions subscriptions, NotifyingSettings settings) {
        return new SendingNotices(ledger, firms, subscriptions, settings.policy());
    }

    @Bean
    KeepingSubscriptions keepingSubscriptions(Subscriptions subscriptions, Firms firms, Webhooks webhooks) {
        return new KeepingSubscriptions(subscriptions, firms, webhooks);
    }

    @Bean
    FollowingNotices followingNotices(Ledger ledger, Firms firms) {
        return new FollowingNotices(ledger, firms);
    }
}
