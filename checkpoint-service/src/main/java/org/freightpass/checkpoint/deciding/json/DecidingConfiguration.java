package org.freightpass.checkpoint.deciding.json;

import org.freightpass.checkpoint.deciding.Deciding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecidingConfiguration {

    @Bean
    Deciding deciding() {
        return TableReading.shipped();
    }
}
