package org.freightpass.pass;

import java.util.List;
import java.util.Set;
import org.freightpass.webkit.PublicPaths;
import org.freightpass.webkit.layout.Navigation;
import org.freightpass.webkit.layout.Navigation.Entry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of this service have in common: their name, the way among them, and which are for everybody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HotlineSettings.class)
class PagesConfiguration {
    private static final Set<String> FIRMS = Set.of("FIRM");
    private static final Set<String> DESKS = Set.of("OPERATOR", "ADMIN");

    @Bean
    Navigation navigation() {
        return new Navigation(
                "pass.site",
                List.of(
                        new Entry("pass.start", "/"),
                        new Entry("pass.passes", "/passes", FIRMS),
                        new Entry("pass.applications", "/applications", FIRMS),
                        new Entry("pass.uploads", "/uploads", FIRMS),
                        new Entry("pass.firms", "/firms", FIRMS),
                        new Entry("desk.queue", "/desk", Set.of("OPERATOR")),
                        new Entry("reviewing.seasons", "/desk/seasons", Set.of("ADMIN")),
                        new Entry("pass.day", "/desk/day", Set.of("OPERATOR", "SUPERVISOR", "ADMIN")),
                        new Entry("pass.recalls", "/desk/passes", DESKS),
                        new Entry("pass.registers", "/desk/registers", DESKS),
                        new Entry("firms.desk", "/desk/firms", DESKS),
                        new Entry("pass.kept", "/desk/directory", DESKS),
                        new Entry("pass.verify", "/verify"),
                        new Entry("pass.directory", "/directory"),
                        new Entry("pass.map", "/map"),
                        new Entry("pass.rules", "/rules")));
    }

    @Bean
    PublicPaths pagesForEverybody() {
        return PublicPaths.get("/", "/places", "/verify", "/directory", "/map", "/rules");
    }
}
