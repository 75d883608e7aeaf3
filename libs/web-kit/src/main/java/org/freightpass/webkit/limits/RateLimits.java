package org.freightpass.webkit.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.freightpass.webkit.settings.RateSettings;
import org.freightpass.webkit.settings.RateSettings.Allowance;

/**
 * One bucket for each client, in this process only: several instances of a service allow as many times the rate. Safe
 * for use by several threads; bounded by the number of clients remembered.
 */
final class RateLimits {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final RateSettings settings;
    private final TimeMeter time;
    private final Cache<Client, Bucket> buckets;

    RateLimits(RateSettings settings, Clock clock) {
        this.settings = settings;
        this.time = meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.clientsRemembered())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    private record Client(String name, Allowance allowance) {}

    /** What came of one request, with what the client may know about its bucket. */
    record Verdict(boolean allowed, Allowance allowance, long remaining, Duration pause) {}

    Verdict anonymous(String address) {
        return take(new Client("address " + address, settings.anonymous().allowance()));
    }

    Verdict subject(String subject, Collection<String> roles) {
        return take(new Client("subject " + subject, allowance(roles)));
    }

    private Allowance allowance(Collection<String> roles) {
        return roles.stream()
                .filter(settings.roles()::containsKey)
                .map(settings.roles()::get)
                .max(Comparator.comparingInt(Allowance::perSecond))
                .orElse(settings.signedIn());
    }

    private Verdict take(Client client) {
        Bucket bucket = buckets.get(client, this::fullBucket);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(),
                client.allowance(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket fullBucket(Client client) {
        Allowance allowance = client.allowance();
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.burst()).refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
