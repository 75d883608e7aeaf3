package org.freightpass.testkit.architecture.sample.bad.ordering;

import org.springframework.context.annotation.Lazy;

@Lazy
class ImpureOrder {}
