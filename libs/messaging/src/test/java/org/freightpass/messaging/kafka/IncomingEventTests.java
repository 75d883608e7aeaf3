package org.freightpass.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingEventTests {

    private static final Map<String, String> HEADERS = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "id-1",
            "ce_source", "/orders",
            "ce_type", "order.placed.v1",
            "ce_subject", "order-1",
            "ce_time", "2026-03-01T16:00:00+08:00",
            "ce_correlationid", "request-1");

    @Test
    void wholeEnvelopeIsRead() {
        IncomingEvent event = IncomingEvent.of(message(HEADERS, "{\"a\":\"吉\"}".getBytes(UTF_8)));

        assertThat(event)
                .isEqualTo(new IncomingEvent(
                        "id-1",
                        "/orders",
                        "order.placed.v1",
                        "order-1",
                        Instant.parse("2026-03-01T08:00:00Z"),
                        "{\"a\":\"吉\"}",
                        "request-1"));
    }

    @Test
    void tombstoneHasNoPayload() {
        assertThat(IncomingEvent.of(message(HEADERS, null)).json()).isNull();
    }

    @Test
    void correlationIsOptional() {
        assertThat(IncomingEvent.of(message(without("ce_correlationid"), new byte[0]))
                        .correlationId())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time"})
    void missingHeaderIsPoisonAndNamed(String name) {
        assertThatThrownBy(() -> IncomingEvent.of(message(without(name), new byte[0])))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion, 0.3", "ce_time, yesterday", "ce_time, 2026-03-01T16:00:00", "ce_id, ' '"})
    void unreadableHeaderIsPoisonAndNamed(String name, String value) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put(name, value);

        assertThatThrownBy(() -> IncomingEvent.of(message(headers, new byte[0])))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining(name);
    }

    @Test
    void payloadThatIsNotUtf8IsPoison() {
        assertThatThrownBy(() -> IncomingEvent.of(message(HEADERS, new byte[] {(byte) 0xff, (byte) 0xfe})))
                .isInstanceOf(PoisonRecordException.class);
    }

    private static Map<String, String> without(String name) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.remove(name);
        return headers;
    }

    private static ConsumerRecord<String, byte[]> message(Map<String, String> headers, byte @Nullable [] value) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>("orders", 0, 0, "order-1", value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }
}
