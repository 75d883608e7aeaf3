package org.freightpass.pass.recalling.links;

import org.freightpass.pass.recalling.RecallChanges;
import org.freightpass.pass.recalling.RecallOrders;
import org.freightpass.pass.recalling.RecallablePasses;
import org.freightpass.pass.recalling.RecallingPasses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecallingConfiguration {

    @Bean
    RecallingPasses recallingPasses(RecallOrders orders, RecallablePasses passes, RecallChanges changes) {
        return new RecallingPasses(orders, passes, changes);
    }
}
