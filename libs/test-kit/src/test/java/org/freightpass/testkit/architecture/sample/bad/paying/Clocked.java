package org.freightpass.testkit.architecture.sample.bad.paying;

import java.time.Clock;
import java.time.Instant;

public class Clocked {
    Instant one() {
        return Instant.now();
    }

    long two() {
        return System.currentTimeMillis();
    }

    Clock three() {
        return Clock.systemUTC();
    }
}
