package org.freightpass.notification.hotline.jdbc;

import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.Lines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the hotline's tables. */
@Configuration(proxyBeanMethods = false)
class HotlineJdbcConfiguration {
    @Bean
    Cases cases(JdbcClient jdbc, @Value("${freight.hotline.sealing-key}") String sealingKey) {
        return new JdbcCases(jdbc, new SealedText(sealingKey));
    }

    @Bean
    Lines lines(JdbcClient jdbc) {
        return new JdbcLines(jdbc);
    }
}
