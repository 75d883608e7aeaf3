package org.freightpass.notification.notifying.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.notifying.Firm;
import org.freightpass.notification.notifying.Happening;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NotifyingContractTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HappeningReading happenings = new HappeningReading(JSON);
    private final BlockedReading blocked = new BlockedReading(JSON);
    private final FirmReading firms = new FirmReading(JSON);

    @Test
    void everyGoldenPassIsReadWithTheFieldsUsedHere() {
        for (Golden sample : samples(Topic.PASSES)) {
            JsonNode json = JSON.readTree(sample.json());
            Happening happening = happenings.read(event(sample)).orElseThrow();
            assertThat(happening.what().name()).isEqualTo(sample.type().name());
            assertThat(happening.passNumber()).isEqualTo(json.path("number").asString());
            assertThat(happening.version()).isEqualTo(json.path("version").asInt());
            assertThat(text(happening.firmId())).isEqualTo(json.path("firmId").asString(""));
            assertThat(happening.plate()).isEqualTo(json.path("plate").asString());
            assertThat(happening.origin()).isEqualTo(json.path("origin").asString());
            assertThat(happening.destination())
                    .isEqualTo(json.path("destination").asString());
            assertThat(text(happening.validUntil()))
                    .isEqualTo(json.path("validUntil").asString());
            assertThat(reason(happening)).isEqualTo(json.path("reason").asString(""));
        }
    }

    @Test
    void everyGoldenApplicationIsReadWithTheFieldsUsedHere() {
        for (Golden sample : samples(Topic.APPLICATIONS)) {
            JsonNode json = JSON.readTree(sample.json());
            Happening happening = happenings.read(event(sample)).orElseThrow();
            assertThat(happening.applicationId())
                    .isEqualTo(json.path("applicationId").asString());
            assertThat(happening.version()).isEqualTo(json.path("version").asInt());
            assertThat(text(happening.firmId())).isEqualTo(json.path("firmId").asString(""));
            json.path("reasons")
                    .forEach(reason -> assertThat(reason(happening))
                            .contains(reason.path("text").asString()));
        }
    }

    @Test
    void reasonsThatNameFieldsAreReadAsDataTooAndOthersAreWhatSomebodyTyped() {
        ObjectNode returned = (ObjectNode) JSON.readTree(
                Golden.of(EventType.APPLICATION_RETURNED).getFirst().json());
        var reasons = returned.putArray("reasons");
        reasons.addObject().put("code", "OTHER").put("text", "合同\t也要\n上传");
        Said typed = happenings
                .read(event("application.returned.v1", returned.toString()))
                .orElseThrow()
                .reason();
        assertThat(typed).isEqualTo(new Said("合同\t也要\n上传", null));

        reasons.addObject().put("field", "route.origin").put("code", "RETURNED").put("text", "起点\n不在省内");
        reasons.addObject().put("field", "a\tb").put("code", "RETURNED").put("text", "?");
        Said said = happenings
                .read(event("application.returned.v1", returned.toString()))
                .orElseThrow()
                .reason();
        assertThat(said)
                .isEqualTo(new Said(
                        "合同\t也要\n上传\nroute.origin: 起点\n不在省内\na\tb: ?",
                        Sentence.MENDING.of("合同 也要 上传\nroute.origin\t起点 不在省内\na b\t?")));
    }

    @Test
    void whatAnAlertSaysOfATruckIsReadAsDataToo() {
        for (Golden sample : samples(Topic.ALERTS)) {
            JsonNode json = JSON.readTree(sample.json());
            ObjectNode ofATruck =
                    ((ObjectNode) json).put("passNumber", "220104000001").put("kind", "LONG_STOP");
            Happening happening = blocked.read(event(sample.type().wireType(), ofATruck.toString()))
                    .orElseThrow();
            assertThat(reason(happening)).isEqualTo(json.path("text").asString());
            Said reason = happening.reason();
            assertThat(reason).isNotNull();
            assertThat(reason.saying() == null ? "" : reason.saying().code())
                    .isEqualTo(json.path("saying").path("code").asString(""));
        }
    }

    @Test
    void everyGoldenFirmIsReadWithTheFieldsUsedHere() {
        for (Golden sample : samples(Topic.FIRMS)) {
            JsonNode json = JSON.readTree(sample.json());
            Firm firm = firms.read(event(sample)).orElseThrow().firm();
            assertThat(firm).isNotNull();
            assertThat(firm.firmId()).isEqualTo(json.path("firmId").asString());
            assertThat(firm.version()).isEqualTo(json.path("version").asInt());
            assertThat(firm.name()).isEqualTo(json.path("name").asString());
            assertThat(firm.contactName()).isEqualTo(json.path("contactName").asString());
            assertThat(text(firm.email())).isEqualTo(json.path("email").asString(""));
            assertThat(firm.language().getLanguage())
                    .isEqualTo(json.path("language").asString());
            assertThat(firm.members()).hasSize(json.path("members").size());
        }
    }

    @Test
    void tombstoneSaysThatTheFirmHasLeft() {
        Firm.Change change = firms.read(event("firm.changed.v1", null)).orElseThrow();
        assertThat(change.firm()).isNull();
        assertThat(change.firmId()).isEqualTo("key");
    }

    @Test
    void unknownTypesArePassedOverAndMalformedOnesPoison() {
        assertThat(happenings.read(event("pass.issued.v9", "{}"))).isEmpty();
        assertThat(firms.read(event("firm.merged.v1", "{}"))).isEmpty();
        assertThatThrownBy(() -> happenings.read(event("pass.issued.v1", "{}")))
                .isInstanceOf(PoisonRecordException.class);
        assertThatThrownBy(() -> happenings.read(event("application.returned.v1", "rubbish")))
                .isInstanceOf(PoisonRecordException.class);
        assertThatThrownBy(() -> firms.read(event("firm.changed.v1", "[]"))).isInstanceOf(PoisonRecordException.class);
    }

    private static List<Golden> samples(Topic topic) {
        List<Golden> samples = new ArrayList<>();
        EventType.on(topic).forEach(type -> samples.addAll(Golden.of(type)));
        samples.removeIf(
                sample -> sample.json().isBlank() || sample.json().strip().equals("null"));
        assertThat(samples).isNotEmpty();
        return samples;
    }

    private static String reason(Happening happening) {
        Said reason = happening.reason();
        return reason == null ? "" : reason.text();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static IncomingEvent event(Golden sample) {
        return event(sample.type().wireType(), sample.json());
    }

    private static IncomingEvent event(String type, @Nullable String json) {
        return new IncomingEvent("id", "/test", type, "key", Instant.EPOCH, json, null);
    }
}
