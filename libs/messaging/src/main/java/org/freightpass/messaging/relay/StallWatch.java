package org.freightpass.messaging.relay;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices a producer that stands still although the broker answers. A producer retries for ever, so one whose retries
 * can never succeed would hold the whole outbox; a new one begins afresh. While the broker is away a new producer would
 * help nobody, so it is asked first: for the offsets of the topic that waits. One answer is not enough: a broker that
 * stood still and goes on answers the question before it acknowledges what it was sent. Belongs to the relay's thread.
 */
final class StallWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);

    private final Duration after;
    private final EndOffsets broker;
    private long since;
    private boolean answered;

    StallWatch(Duration after, EndOffsets broker) {
        this.after = after;
        this.broker = broker;
    }

    /** Something was acknowledged, or the wait for it begins. */
    void moved(long nanoTime) {
        since = nanoTime;
        answered = false;
    }

    /** Whether the broker, which knows the topic, answers and did so that long ago, and nothing has moved since. */
    boolean stalled(String topic, long nanoTime) {
        if (nanoTime - since < after.toNanos()) {
            return false;
        }
        since = nanoTime;
        boolean before = answered;
        answered = answers(topic);
        return before && answered;
    }

    private boolean answers(String topic) {
        try {
            return !broker.of(topic).isEmpty();
        } catch (RuntimeException e) {
            LOG.warn("The outbox waits for the broker, which does not answer: {}", e.toString());
            return false;
        }
    }
}
