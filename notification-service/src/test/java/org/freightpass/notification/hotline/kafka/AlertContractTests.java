package org.freightpass.notification.hotline.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.hotline.Matter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertContractTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final AlertReading reading = new AlertReading(JSON);

    @Test
    void everyGoldenAlertIsReadWithTheFieldsUsedHere() {
        List<Golden> samples = Golden.of(EventType.ALERT_RAISED);
        assertThat(samples).isNotEmpty();
        for (Golden sample : samples) {
            JsonNode json = JSON.readTree(sample.json());
            var alert = reading.read(event(EventType.ALERT_RAISED.wireType(), sample.json()))
                    .orElseThrow();
            Matter matter = alert.matter();
            assertThat(alert.alertId()).isEqualTo(json.path("alertId").asString());
            assertThat(matter.kind().name()).isEqualTo(json.path("kind").asString());
            assertThat(matter.occurredAt())
                    .isEqualTo(Instant.parse(json.path("raisedAt").asString()));
            assertThat(matter.text()).isEqualTo(json.path("text").asString());
            assertThat(text(matter.checkpoint()))
                    .isEqualTo(json.path("checkpoint").asString(""));
            assertThat(text(matter.county())).isEqualTo(json.path("county").asString(""));
            assertThat(text(matter.road())).isEqualTo(json.path("road").asString(""));
            assertThat(text(matter.plate())).isEqualTo(json.path("plate").asString(""));
            assertThat(text(matter.passNumber()))
                    .isEqualTo(json.path("passNumber").asString(""));
            assertThat(text(matter.firmId())).isEqualTo(json.path("firmId").asString(""));
        }
    }

    @Test
    void everyKindOfAlertHasAKindOfCase() {
        assertThat(Arrays.stream(Matter.Kind.values()).map(Enum::name))
                .containsAll(Arrays.stream(Alert.Kind.values()).map(Enum::name).toList());
    }

    @Test
    void unknownFieldIsIgnoredAndUnknownTypePassedOver() {
        String json = Golden.of(EventType.ALERT_RAISED).getFirst().json().replaceFirst("\\{", "{\"later\": 1,");
        assertThat(reading.read(event(EventType.ALERT_RAISED.wireType(), json))).isPresent();
        assertThat(reading.read(event("alert.raised.v9", "{}"))).isEmpty();
    }

    @Test
    void malformedAlertIsPoison() {
        String type = EventType.ALERT_RAISED.wireType();
        assertThatThrownBy(() -> reading.read(event(type, "rubbish"))).isInstanceOf(PoisonRecordException.class);
        assertThatThrownBy(() -> reading.read(event(type, "{}"))).isInstanceOf(PoisonRecordException.class);
        assertThatThrownBy(() -> reading.read(event(type, null))).isInstanceOf(PoisonRecordException.class);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static IncomingEvent event(String type, @Nullable String json) {
        return new IncomingEvent("id", "/test", type, "key", Instant.EPOCH, json, null);
    }
}
