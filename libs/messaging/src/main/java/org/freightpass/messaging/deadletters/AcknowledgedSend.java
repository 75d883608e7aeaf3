package org.freightpass.messaging.deadletters;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.messaging.kafka.RetryableException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends and returns when the broker has it. Safe for use by several threads. */
final class AcknowledgedSend {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Duration timeout;

    AcknowledgedSend(KafkaTemplate<String, byte[]> kafka, Duration timeout) {
        this.kafka = kafka;
        this.timeout = timeout;
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            var _ = kafka.send(message).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RetryableException("the broker did not acknowledge a record for " + message.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryableException("stopped while sending to " + message.topic(), e);
        }
    }

    int partitions(String topic) {
        return kafka.partitionsFor(topic).size();
    }
}
