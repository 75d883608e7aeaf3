package org.freightpass.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.freightpass.messaging.Correlation;
import org.slf4j.MDC;
import org.springframework.kafka.listener.RecordInterceptor;

/** While a listener has one record, its thread carries the record's correlation id. */
final class CorrelatedRecords implements RecordInterceptor<Object, Object> {

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        Header id = message.headers().lastHeader(CloudEventHeaders.CORRELATION_ID);
        if (id != null && id.value() != null) {
            MDC.put(Correlation.MDC_KEY, new String(id.value(), UTF_8));
        }
        return message;
    }

    @Override
    public void afterRecord(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        MDC.remove(Correlation.MDC_KEY);
    }
}
