package org.freightpass.checkpoint;

import java.util.List;
import org.freightpass.sealing.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One key for all instances: what one of them keeps, another reads or follows up. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    Seal seal(
            @Value("${freight.checkpoint.encryption-key:}") String key,
            @Value("${freight.checkpoint.retired-keys:}") List<String> retired) {
        return Seal.of("freight.checkpoint.", "encryption-key", key, retired);
    }
}
