package org.freightpass.notification.following.web;

import org.freightpass.webkit.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What anyone may call: the telephone is the key. */
@Configuration(proxyBeanMethods = false)
class FollowingPaths {
    @Bean
    PublicPaths followingPublicPaths() {
        return PublicPaths.post("/api/v1/case-status", "/api/v1/case-status/*", "/case", "/case/evidence")
                .and(HttpMethod.GET, "/case");
    }
}
