package org.freightpass.pass.printing.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may look at public pages: enough for a checkpoint behind one connection, too little to try out
 * proofs. Counted in each instance; safe for use by several threads.
 */
@Component
class LookLimit {
    private static final int BURST = 60;
    private static final int REMEMBERED = 100_000;
    private final boolean enabled;
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, Duration.ofSeconds(1)))
                    .build());

    LookLimit(@Value("${freight.web.rate.enabled:true}") boolean enabled) {
        this.enabled = enabled;
    }

    /** How long to wait; nothing where the look is free. */
    Optional<Duration> take(String address) {
        if (!enabled) {
            return Optional.empty();
        }
        var probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
