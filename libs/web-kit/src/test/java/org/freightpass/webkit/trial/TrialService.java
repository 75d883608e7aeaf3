package org.freightpass.webkit.trial;

import org.freightpass.webkit.PublicPaths;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service under trial; its settings come from the tests. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({TrialController.class, TrialWrites.class, TrialForm.class})
public class TrialService {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.get("/api/v1/open").and(null, "/api/v1/open/*");
    }
}
