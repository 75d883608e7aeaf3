package org.freightpass.messaging.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.messaging.MessagingMeter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Says that a listener waits, when it begins to and now and then, and counts the time. For several threads. */
final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);

    private final Duration every;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Wait> waits = new ConcurrentHashMap<>();

    OutageLog(Duration every, MeterRegistry meters, Clock clock) {
        this.every = every;
        this.meters = meters;
        this.clock = clock;
    }

    private record Wait(long offset, Instant since, Instant last, Instant told) {}

    /** Called at each failure of a record by an outage. */
    void lasts(@Nullable String group, ConsumerRecord<?, ?> waiting, Exception failure) {
        waits.compute(group + " " + waiting.topic() + "-" + waiting.partition(), (place, before) -> {
            Instant now = clock.instant();
            if (before == null || before.offset() != waiting.offset()) {
                tell("waits at", place, waiting, now, failure);
                return new Wait(waiting.offset(), now, now, now);
            }
            meters.counter(MessagingMeter.LISTENER_WAITED.id(), "topic", waiting.topic())
                    .increment(Duration.between(before.last(), now).toMillis() / 1000.0);
            boolean again = !now.isBefore(before.told().plus(every));
            if (again) {
                tell("still waits at", place, waiting, before.since(), failure);
            }
            return new Wait(waiting.offset(), before.since(), now, again ? now : before.told());
        });
    }

    private static void tell(String how, String place, ConsumerRecord<?, ?> waiting, Instant since, Exception failure) {
        Throwable root = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure);
        LOG.warn("An outage: {} {} offset {} since {}: {}", place, how, waiting.offset(), since, root.toString());
        LOG.debug("The outage in full", failure);
    }
}
