package org.freightpass.messaging.topics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.topics.DeclaredTopics.Declared;

/**
 * What goes wrong with records is counted from zero on. A counter that appears with its first count never rose for
 * whoever looks at it, and an alarm on its increase is silent the first time.
 */
record TopicCounters(DeclaredTopics declared) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Declared topic : declared.topics()) {
            registry.counter(MessagingMeter.DEAD_LETTERS.id(), "topic", topic.name());
            registry.counter(MessagingMeter.LISTENER_WAITED.id(), "topic", topic.name());
        }
    }
}
