package org.freightpass.checkpoint.desk.jdbc;

import org.freightpass.sealing.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DeskStoreConfiguration {

    @Bean
    JdbcDeskApplications deskApplications(JdbcClient jdbc, Seal seal) {
        return new JdbcDeskApplications(jdbc, seal);
    }
}
