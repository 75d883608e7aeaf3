package org.freightpass.testkit.architecture.sample.good.wiring;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Wiring {}
