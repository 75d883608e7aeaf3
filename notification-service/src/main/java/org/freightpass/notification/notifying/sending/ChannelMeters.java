package org.freightpass.notification.notifying.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.freightpass.notification.notifying.Channels;
import org.freightpass.notification.notifying.SendResult;
import org.jspecify.annotations.Nullable;

/** Shows the limits of every server and gateway, as metrics and to whoever asks. */
final class ChannelMeters implements Channels {
    private static final float TOO_FEW = 0;

    /** Every metric of sending, by the name under which it is registered; each is tagged with {@code channel}. */
    enum Meter {
        /** Gauge: how many other sides are left alone now; for a server or gateway 0 or 1. Alarm above zero. */
        RESTING("notifying.channel.resting"),
        /** Gauge: how many more letters could be sent at once. */
        FREE_PLACES("notifying.channel.free.places"),
        /** Gauge: how many more letters may leave in this second. */
        FREE_THIS_SECOND("notifying.channel.free.this.second"),
        /** Counter, tagged with the result: what came of letters, those not tried included. */
        RESULTS("notifying.channel.results"),
        /** Counter: quick second tries. */
        RETRIES("notifying.channel.retries"),
        /** Counter: time limits that struck. */
        TIMEOUTS("notifying.channel.timeouts");

        private final String id;

        Meter(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    private final MeterRegistry registry;
    private final List<Guard> guards = new CopyOnWriteArrayList<>();

    ChannelMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Guard guard) {
        guards.add(guard);
        gauge(Meter.RESTING, guard, ChannelMeters::resting);
        gauge(Meter.FREE_PLACES, guard, found -> found.bulkhead().getMetrics().getAvailableConcurrentCalls());
        gauge(Meter.FREE_THIS_SECOND, guard, found -> found.rate().getMetrics().getAvailablePermissions());
    }

    private interface Figure {
        int of(Guard guard);
    }

    private void gauge(Meter meter, Guard guard, Figure figure) {
        registry.gauge(meter.id(), Tags.of("channel", guard.name()), guard, figure::of);
    }

    void came(String channel, SendResult result) {
        String came = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        registry.counter(Meter.RESULTS.id(), "channel", channel, "result", came).increment();
    }

    void triedAgain(String channel) {
        registry.counter(Meter.RETRIES.id(), "channel", channel).increment();
    }

    void timedOut(String channel) {
        registry.counter(Meter.TIMEOUTS.id(), "channel", channel).increment();
    }

    @Override
    public List<ChannelState> states() {
        return guards.stream().map(ChannelMeters::state).toList();
    }

    private static ChannelState state(Guard guard) {
        Set<CircuitBreaker> breakers = guard.breakers().getAllCircuitBreakers();
        Set<State> found = breakers.stream().map(CircuitBreaker::getState).collect(Collectors.toSet());
        Condition condition = found.contains(State.OPEN)
                ? Condition.RESTING
                : found.contains(State.HALF_OPEN) ? Condition.TRYING : Condition.OPEN_FOR_ALL;
        return new ChannelState(
                guard.name(),
                guard.channel(),
                condition,
                failures(breakers),
                resting(guard),
                guard.bulkhead().getMetrics().getAvailableConcurrentCalls(),
                guard.rate().getMetrics().getAvailablePermissions(),
                guard.lastFailure());
    }

    /** Of the one that fails most; null before there were enough calls. */
    private static @Nullable Double failures(Set<CircuitBreaker> breakers) {
        double most = breakers.stream()
                .mapToDouble(breaker -> breaker.getMetrics().getFailureRate())
                .max()
                .orElse(-1);
        return most < TOO_FEW ? null : Double.valueOf(most);
    }

    private static int resting(Guard guard) {
        return (int) guard.breakers().getAllCircuitBreakers().stream()
                .filter(breaker -> breaker.getState() == State.OPEN)
                .count();
    }
}
