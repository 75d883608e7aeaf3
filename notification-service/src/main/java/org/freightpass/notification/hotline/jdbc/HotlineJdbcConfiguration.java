package org.freightpass.notification.hotline.jdbc;

import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.Lines;
import org.freightpass.sealing.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the hotline's tables. */
@Configuration(proxyBeanMethods = false)
class HotlineJdbcConfiguration {
    @Bean
    Cases cases(JdbcClient jdbc, Seal seal) {
        return new JdbcCases(jdbc, seal);
    }

    @Bean
    Lines lines(JdbcClient jdbc) {
        return new JdbcLines(jdbc);
    }
}
