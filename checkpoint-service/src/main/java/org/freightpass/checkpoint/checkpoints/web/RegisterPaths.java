package org.freightpass.checkpoint.checkpoints.web;

import org.freightpass.webkit.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterPaths {

    /** Which checkpoints are approved is for everybody to know. */
    @Bean
    PublicPaths registerIsPublic() {
        return PublicPaths.get("/api/v1/checkpoints");
    }
}
