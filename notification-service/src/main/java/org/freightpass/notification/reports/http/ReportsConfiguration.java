package org.freightpass.notification.reports.http;

import org.freightpass.notification.reports.ReaderTokens;
import org.freightpass.notification.reports.ReadingReports;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportsSettings.class)
class ReportsConfiguration {

    @Bean(destroyMethod = "close")
    HttpReports httpReports(ReportsSettings settings) {
        return new HttpReports(settings);
    }

    @Bean
    ReadingReports readingReports(HttpReports reports, ReaderTokens tokens) {
        return new ReadingReports(reports, tokens);
    }
}
