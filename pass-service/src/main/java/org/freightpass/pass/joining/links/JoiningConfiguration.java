package org.freightpass.pass.joining.links;

import org.freightpass.pass.joining.FirmDoor;
import org.freightpass.pass.joining.JoinRequests;
import org.freightpass.pass.joining.JoiningFirms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JoiningConfiguration {

    @Bean
    JoiningFirms joiningFirms(JoinRequests requests, FirmDoor door) {
        return new JoiningFirms(requests, door);
    }
}
