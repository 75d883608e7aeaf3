package org.freightpass.checkpoint.desk.jdbc;

import org.freightpass.checkpoint.CheckpointSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DeskStoreConfiguration {

    @Bean
    JdbcDeskApplications deskApplications(
            JdbcClient jdbc,
            CheckpointSettings settings,
            @Value("${freight.checkpoint.desk.encryption-key:}") String key) {
        var seal = key.isBlank() ? Seal.in(settings.view().directory().resolve("desk.key")) : Seal.with(key);
        return new JdbcDeskApplications(jdbc, seal);
    }
}
