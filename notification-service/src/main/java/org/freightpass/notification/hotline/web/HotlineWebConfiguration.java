package org.freightpass.notification.hotline.web;

import org.freightpass.notification.hotline.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the controllers share. */
@Configuration(proxyBeanMethods = false)
class HotlineWebConfiguration {
    @Bean
    Persons persons(Cases cases) {
        return new Persons(cases);
    }
}
