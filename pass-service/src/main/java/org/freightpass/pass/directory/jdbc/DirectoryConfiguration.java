package org.freightpass.pass.directory.jdbc;

import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.directory.DirectoryChanges;
import org.freightpass.pass.directory.DirectoryTables;
import org.freightpass.pass.directory.KeepingDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    DirectoryTables directoryTables(JdbcClient jdbc) {
        return new JdbcDirectoryTables(jdbc);
    }

    @Bean
    Directory directory(DirectoryTables tables, DirectorySettings settings) {
        return new RememberedDirectory(tables::load, settings.age(), System::nanoTime);
    }

    @Bean
    KeepingDirectory keepingDirectory(DirectoryTables tables, DirectoryChanges changes) {
        return new KeepingDirectory(tables, changes);
    }
}
