package org.freightpass.webkit.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;

/** Deletes keys over their time, on a thread of its own; instances do not disturb one another. */
final class ExpiredKeys implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredKeys.class);

    private final IdempotencyKeys keys;
    private final Duration every;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("expired-keys").daemon().factory());

    ExpiredKeys(IdempotencyKeys keys, Duration every, Clock clock) {
        this.keys = keys;
        this.every = every;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // sweep() reports its failures itself
    public void afterPropertiesSet() {
        executor.scheduleWithFixedDelay(this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void sweep() {
        try {
            int deleted;
            do {
                deleted = keys.deleteExpired(clock.instant());
            } while (deleted > 0);
        } catch (DataAccessException away) {
            LOG.warn("Expired idempotency keys stay until the next time: {}", away.toString());
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
