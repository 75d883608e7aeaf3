package org.freightpass.pass.directory.jdbc;

import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.directory.DirectoryChanges;
import org.freightpass.pass.directory.DirectoryTables;
import org.freightpass.pass.directory.KeepingDirectory;
import org.slf4j.MDC;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

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

    @Bean
    DirectoryChanges directoryChanges(Auditing auditing, JsonMapper json) {
        return (what, before, after, by, at) -> auditing.record(new AuditEntry(
                new AuditEntry.Who(by.subject(), by.name(), "ADMIN"),
                "directory.changed",
                "directory",
                what,
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(after),
                at,
                MDC.get("correlationId"),
                null,
                null));
    }
}
