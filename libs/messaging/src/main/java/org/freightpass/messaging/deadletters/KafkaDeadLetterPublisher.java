package org.freightpass.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.freightpass.messaging.Correlation;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.kafka.CloudEventHeaders;
import org.freightpass.messaging.kafka.RetryableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * Writes a dead letter to the partition of the same number, or by its key where the dead-letter topic has fewer. As the
 * recoverer of listener containers it finds the consumer group in the listener's exception.
 */
final class KafkaDeadLetterPublisher implements DeadLetterPublisher, ConsumerRecordRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetterPublisher.class);
    private static final int LONGEST_MESSAGE = 1000;

    private final AcknowledgedSend kafka;
    private final MeterRegistry meters;
    private final Clock clock;

    KafkaDeadLetterPublisher(AcknowledgedSend kafka, MeterRegistry meters, Clock clock) {
        this.kafka = kafka;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> refused, Exception failure) {
        String consumer = failure instanceof ListenerExecutionFailedException listener ? listener.getGroupId() : null;
        publish(refused, consumer == null ? "unknown" : consumer, reason(failure));
    }

    @Override
    public void publish(ConsumerRecord<String, byte[]> refused, String consumer, Exception reason) {
        publish(refused, consumer, (Throwable) reason);
    }

    private void publish(ConsumerRecord<?, ?> refused, String consumer, Throwable reason) {
        String topic = refused.topic() + DeadLetterHeaders.TOPIC_SUFFIX;
        Integer partition = refused.partition() < partitions(topic) ? refused.partition() : null;
        kafka.send(new ProducerRecord<>(
                topic,
                partition,
                (String) refused.key(),
                (byte[]) refused.value(),
                headers(refused, consumer, reason)));
        meters.counter(MessagingMeter.DEAD_LETTERS.id(), "topic", refused.topic())
                .increment();
        Header correlation = refused.headers().lastHeader(CloudEventHeaders.CORRELATION_ID);
        try (var _ = Correlation.during(correlation == null ? null : new String(correlation.value(), UTF_8))) {
            LOG.error(
                    "Record {}-{}@{} could not be processed by {} and is a dead letter now: {}",
                    refused.topic(),
                    refused.partition(),
                    refused.offset(),
                    consumer,
                    reason.getClass().getSimpleName());
        }
    }

    private int partitions(String topic) {
        try {
            return kafka.partitions(topic);
        } catch (KafkaException e) {
            throw new RetryableException("the broker does not tell the partitions of " + topic, e);
        }
    }

    private Headers headers(ConsumerRecord<?, ?> refused, String consumer, Throwable reason) {
        Headers headers = new RecordHeaders(refused.headers().toArray());
        set(headers, DeadLetterHeaders.TOPIC, refused.topic());
        set(headers, DeadLetterHeaders.PARTITION, String.valueOf(refused.partition()));
        set(headers, DeadLetterHeaders.OFFSET, String.valueOf(refused.offset()));
        set(headers, DeadLetterHeaders.CONSUMER, consumer);
        set(headers, DeadLetterHeaders.REASON, reason.getClass().getSimpleName());
        set(headers, DeadLetterHeaders.MESSAGE, shortened(reason.getMessage()));
        set(headers, DeadLetterHeaders.TIME, clock.instant().toString());
        return headers;
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    /** The listener's own exception, without those that Spring wraps around it. */
    private static Throwable reason(Exception failure) {
        Throwable reason = failure;
        while (isWrapper(reason) && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason;
    }

    private static boolean isWrapper(Throwable failure) {
        return failure instanceof ListenerExecutionFailedException || failure instanceof BatchListenerFailedException;
    }

    private static String shortened(@Nullable String message) {
        String text = message == null ? "" : message;
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
