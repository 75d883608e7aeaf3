package org.freightpass.testkit.architecture.sample.good.paying;

public record Payment(int cents) {}
