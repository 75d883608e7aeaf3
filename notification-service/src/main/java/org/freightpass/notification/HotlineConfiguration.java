package org.freightpass.notification;

import org.freightpass.notification.clocks.Callees;
import org.freightpass.notification.clocks.Clocks;
import org.freightpass.notification.clocks.RunningClocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases around the hotline, which know nothing of wiring. */
@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {
    @Bean
    RunningClocks runningClocks(Clocks clocks, Callees callees) {
        return new RunningClocks(clocks, callees);
    }
}
