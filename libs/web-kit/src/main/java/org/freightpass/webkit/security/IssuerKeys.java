package org.freightpass.webkit.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys, fetched when first needed and again when they are old or a token names one that is not
 * among them. One thread at a time asks the issuer; the others go on with what is known. While the issuer is away known
 * keys serve on for the set time; with none known it is an {@link IssuerAwayException}.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    static final Duration FRESH_FOR = Duration.ofMinutes(5);
    static final Duration BETWEEN_LOOKS_FOR_A_NEW_KEY = Duration.ofSeconds(10);
    static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final KeySetFetch fetch;
    private final Duration outage;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant lastTry = Instant.MIN;

    IssuerKeys(KeySetFetch fetch, Duration outage, Clock clock) {
        this.fetch = fetch;
        this.outage = outage;
        this.clock = clock;
    }

    /** One call to the issuer. */
    @FunctionalInterface
    interface KeySetFetch {
        JWKSet fetch() throws Exception;
    }

    private record Known(JWKSet keys, Instant fetchedAt) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws IssuerAwayException {
        Known now = current();
        List<JWK> found = selector.select(now.keys());
        if (!found.isEmpty() || !longAgo(lastTry, BETWEEN_LOOKS_FOR_A_NEW_KEY)) {
            return found;
        }
        return selector.select(askUnlessAnotherDoes(now).keys());
    }

    /** The keys that count without asking the issuer; nothing when it has to be asked. */
    @Nullable
    JWKSet inForce() {
        Known have = known;
        return have == null || longAgo(have.fetchedAt(), FRESH_FOR) ? null : have.keys();
    }

    private Known current() throws IssuerAwayException {
        Known have = known;
        if (have == null) {
            return askFirst();
        }
        if (!longAgo(have.fetchedAt(), FRESH_FOR)) {
            return have;
        }
        Known got = longAgo(lastTry, BETWEEN_LOOKS_FOR_A_NEW_KEY) ? askUnlessAnotherDoes(have) : have;
        if (longAgo(got.fetchedAt(), outage)) {
            throw new IssuerAwayException("The issuer has been away for longer than its keys are kept", null);
        }
        return got;
    }

    private Known askFirst() throws IssuerAwayException {
        asking.lock();
        try {
            Known have = known;
            if (have != null) {
                return have;
            }
            if (!longAgo(lastTry, BETWEEN_ATTEMPTS)) {
                throw new IssuerAwayException("The issuer did not answer a moment ago", null);
            }
            return ask();
        } finally {
            asking.unlock();
        }
    }

    private Known askUnlessAnotherDoes(Known have) {
        if (!asking.tryLock()) {
            return have;
        }
        try {
            return ask();
        } catch (IssuerAwayException away) {
            LOG.warn("{}; its known keys serve on", away.getMessage());
            return have;
        } finally {
            asking.unlock();
        }
    }

    private Known ask() throws IssuerAwayException {
        lastTry = clock.instant();
        try {
            Known got = new Known(fetch.fetch(), lastTry);
            known = got;
            return got;
        } catch (Exception failure) {
            throw new IssuerAwayException("The issuer's keys cannot be fetched: " + failure, failure);
        }
    }

    private boolean longAgo(Instant then, Duration howLong) {
        return then.equals(Instant.MIN) || !then.plus(howLong).isAfter(clock.instant());
    }
}
