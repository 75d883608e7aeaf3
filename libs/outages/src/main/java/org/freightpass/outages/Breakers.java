package org.freightpass.outages;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;

/** Circuit breakers as all services set them. */
public final class Breakers {

    private static final float ALL = 100;

    private Breakers() {}

    /**
     * Opens after so many failures in a row, lets nothing through for the rest, then one call on trial.
     *
     * @param failures at least 1
     */
    public static CircuitBreaker afterFailuresInARow(String name, int failures, Duration rest) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindow(failures, failures, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }
}
