package org.freightpass.notification.notifying.web;

import org.freightpass.webkit.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gateways call carries a signature and no token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceiptSettings.class)
class NotifyingWebConfiguration {
    @Bean
    PublicPaths receiptPaths() {
        return PublicPaths.post("/api/v1/notices/receipts/*");
    }
}
