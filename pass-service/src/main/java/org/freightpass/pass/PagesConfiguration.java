package org.freightpass.pass;

import java.util.List;
import org.freightpass.webkit.layout.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of this service have in common: their name and the way among them. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    Navigation navigation() {
        return new Navigation("pass.site", List.of(new Navigation.Entry("pass.start", "/")));
    }
}
