package org.freightpass.pass.printing.links;

import java.util.Optional;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.printing.Codes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without keys no pass is signed, and documents say so (PR-07). */
@Configuration(proxyBeanMethods = false)
class NoCodesYet {

    @Bean
    @ConditionalOnMissingBean
    Codes printedCodes() {
        return (PassNumber number) -> Optional.empty();
    }
}
