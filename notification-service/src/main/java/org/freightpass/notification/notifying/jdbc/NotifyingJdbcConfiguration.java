package org.freightpass.notification.notifying.jdbc;

import org.freightpass.notification.notifying.Firms;
import org.freightpass.notification.notifying.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledger and the firms. */
@Configuration(proxyBeanMethods = false)
class NotifyingJdbcConfiguration {
    @Bean
    Ledger ledger(JdbcClient jdbc, JdbcOperations batches) {
        return new JdbcLedger(jdbc, batches);
    }

    @Bean
    Firms firms(JdbcClient jdbc) {
        return new JdbcFirms(jdbc);
    }
}
