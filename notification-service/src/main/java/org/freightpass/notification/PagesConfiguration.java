package org.freightpass.notification;

import java.util.List;
import java.util.Set;
import org.freightpass.webkit.layout.Navigation;
import org.freightpass.webkit.layout.Navigation.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the navigation of the service's pages leads to. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    private static final Set<String> HOTLINE = Set.of("AGENT", "SUPERVISOR");
    private static final Set<String> READERS = Set.of("AGENT", "SUPERVISOR", "ADMIN");
    private static final Set<String> FIRM = Set.of("FIRM");

    @Bean
    Navigation navigation() {
        return new Navigation(
                "console.site",
                List.of(
                        new Entry("console.nav.console", "/console", HOTLINE),
                        new Entry("console.nav.wall", "/wall", HOTLINE),
                        new Entry("console.nav.rota", "/rota", READERS),
                        new Entry("console.nav.accountability", "/accountability", READERS),
                        new Entry("console.nav.channels", "/channels", READERS),
                        new Entry(
                                "console.nav.briefing",
                                "/briefings",
                                Set.of("AGENT", "SUPERVISOR", "ADMIN", "OPERATOR")),
                        new Entry("report.nav", "/report", FIRM),
                        new Entry("notices.nav", "/notices", FIRM),
                        new Entry("subscriptions.nav", "/subscriptions", FIRM),
                        new Entry("console.nav.case", "/case")));
    }
}
