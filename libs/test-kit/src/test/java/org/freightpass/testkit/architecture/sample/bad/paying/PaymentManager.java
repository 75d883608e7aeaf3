package org.freightpass.testkit.architecture.sample.bad.paying;

class PaymentManager {}
