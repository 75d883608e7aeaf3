package org.freightpass.notification.notifying.jdbc;

import org.freightpass.notification.notifying.Firms;
import org.freightpass.notification.notifying.Ledger;
import org.freightpass.notification.notifying.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the ledger, the firms and what they chose. */
@Configuration(proxyBeanMethods = false)
class NotifyingJdbcConfiguration {
    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new JdbcLedger(jdbc);
    }

    @Bean
    Subscriptions subscriptions(JdbcClient jdbc, JsonMapper json) {
        return new JdbcSubscriptions(jdbc, json);
    }

    @Bean
    Firms firms(JdbcClient jdbc) {
        return new JdbcFirms(jdbc);
    }
}
