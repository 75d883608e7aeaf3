package org.freightpass.messaging.relay;

import static org.freightpass.messaging.MessagingMeter.BEATS;
import static org.freightpass.messaging.MessagingMeter.OUTBOX_LEADER;
import static org.freightpass.messaging.MessagingMeter.OUTBOX_PUBLISHED;
import static org.freightpass.messaging.MessagingMeter.OUTBOX_RESTARTS;
import static org.freightpass.messaging.MessagingMeter.OUTBOX_STALLS;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What the relay counts. Safe for use by several threads. */
final class RelayMeters {

    private final Counter published;
    private final Counter restarts;
    private final Counter stalls;
    private final Counter beats;
    private final AtomicInteger leader = new AtomicInteger();

    RelayMeters(MeterRegistry registry) {
        published = registry.counter(OUTBOX_PUBLISHED.id());
        restarts = registry.counter(OUTBOX_RESTARTS.id());
        stalls = registry.counter(OUTBOX_STALLS.id());
        beats = registry.counter(BEATS.id());
        Gauge.builder(OUTBOX_LEADER.id(), leader, AtomicInteger::get).register(registry);
    }

    void published(int count) {
        published.increment(count);
    }

    void restarted() {
        restarts.increment();
    }

    void stalled() {
        stalls.increment();
    }

    void beat() {
        beats.increment();
    }

    void leading(boolean leads) {
        leader.set(leads ? 1 : 0);
    }

    boolean leads() {
        return leader.get() == 1;
    }
}
