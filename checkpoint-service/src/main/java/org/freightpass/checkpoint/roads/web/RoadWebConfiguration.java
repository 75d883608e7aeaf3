package org.freightpass.checkpoint.roads.web;

import org.freightpass.webkit.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoadWebConfiguration {

    /** Closures are to be published (N18), and a driver on the road has no account. */
    @Bean
    PublicPaths roadPaths() {
        return PublicPaths.get(
                "/api/v1/roads/closures",
                "/api/v1/roads/risk-areas",
                "/api/v1/roads/service-areas",
                "/api/v1/roads/test-points",
                "/api/v1/roads/test-points/next");
    }
}
