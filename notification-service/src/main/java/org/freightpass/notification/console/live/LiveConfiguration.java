package org.freightpass.notification.console.live;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the news. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    @Bean
    Watching watching() {
        return new Watching();
    }

    @Bean
    CaseNews caseNews(DataSource database, Watching watching) {
        return new CaseNews(database, watching);
    }
}
