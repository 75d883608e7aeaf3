package org.freightpass.messaging.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Puts a record that cannot be processed aside, with the reason, in the topic {@code <topic>.dlt}. For consumers that
 * run outside of Spring's listener containers; those inside have it by the error policy. Safe for use by several
 * threads.
 */
public interface DeadLetterPublisher {

    /**
     * Returns after the broker has acknowledged the dead letter; only then may the caller commit the record's offset.
     *
     * @param consumer the consumer group that could not process it
     * @throws org.freightpass.messaging.kafka.RetryableException if the broker did not acknowledge it in time
     */
    void publish(ConsumerRecord<String, byte[]> refused, String consumer, Exception reason);
}
