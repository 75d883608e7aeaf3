package org.freightpass.pass.trust.timer;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.freightpass.pass.trust.PublishingLists;
import org.freightpass.pass.trust.SignedLists;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread in each instance: issues what is due as soon as it is told of a change, then rests a little, so that a
 * thousand revocations make a few issues and not a thousand. It also looks by itself, for what an instance that died has
 * left due and for lists that get too old.
 */
@Component
class ListPublisher implements SignedLists.Wake, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ListPublisher.class);
    private final PublishingLists publishing;
    private final Clock clock;
    private final Duration gap;
    private final Duration interval;
    private final Semaphore told = new Semaphore(0);
    private volatile @Nullable Thread thread;

    ListPublisher(
            PublishingLists publishing,
            Clock clock,
            @Value("${freight.pass.trust.publish-gap:300ms}") Duration gap,
            @Value("${freight.pass.trust.publish-interval:1s}") Duration interval) {
        this.publishing = publishing;
        this.clock = clock;
        this.gap = gap;
        this.interval = interval;
    }

    @Override
    public void wake() {
        told.release();
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("list-publisher").start(this::work);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                publish();
                TimeUnit.NANOSECONDS.sleep(gap.toNanos());
                if (told.tryAcquire(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                    told.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish() {
        try {
            publishing.publish(clock.instant());
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("The lists that are due wait for the next round", e);
            }
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
