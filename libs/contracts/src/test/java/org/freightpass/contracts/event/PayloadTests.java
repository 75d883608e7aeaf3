package org.freightpass.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.contracts.event.payload.Beat;
import org.freightpass.contracts.event.payload.FirmState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.RegimeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A payload that lacks what it must have does not come about, whether it is built or read. */
class PayloadTests {
    static Stream<Arguments> requiredFields() {
        return Json.firstOfEachPayload()
                .flatMap(type -> Json.schema(type)
                        .path("required")
                        .valueStream()
                        .map(field -> Arguments.of(type, field.asString())));
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void readWhenARequiredFieldIsAbsentNamesIt(EventType type, String field) {
        var sample = full(type);
        sample.remove(field);

        assertThatThrownBy(() -> Json.MAPPER.treeToValue(sample, type.payload()))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void readWhenARequiredFieldIsNullNamesIt(EventType type, String field) {
        var sample = full(type);
        sample.putNull(field);

        assertThatThrownBy(() -> Json.MAPPER.treeToValue(sample, type.payload()))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(field);
    }

    static Stream<Arguments> versionedPayloads() {
        return requiredFields().filter(arguments -> arguments.get()[1].equals("version"));
    }

    @ParameterizedTest
    @MethodSource("versionedPayloads")
    void versionsBeginWithOne(EventType type, String field) {
        assertThat(Json.MAPPER.treeToValue(full(type).put(field, 1), type.payload()))
                .isNotNull();
        assertThatThrownBy(() -> Json.MAPPER.treeToValue(full(type).put(field, 0), type.payload()))
                .hasMessageContaining("version is 0, less than 1");
    }

    @Test
    void readWhenAnEnumValueIsUnknownFails() {
        var sample = full(EventType.PASS_ISSUED).put("state", "LOST");

        assertThatThrownBy(() -> Json.MAPPER.treeToValue(sample, PassState.class))
                .hasMessageContaining("LOST");
    }

    @Test
    void readWhenTextIsBlankNamesTheField() {
        var sample = full(EventType.PASS_ISSUED).put("plate", " ");

        assertThatThrownBy(() -> Json.MAPPER.treeToValue(sample, PassState.class))
                .hasMessageContaining("plate is blank");
    }

    @Test
    void firmSpeaksChineseOrEnglish() {
        var sample = full(EventType.FIRM_REGISTERED);

        assertThat(Json.MAPPER
                        .treeToValue(sample.put("language", "zh"), FirmState.class)
                        .language())
                .isEqualTo("zh");
        assertThat(Json.MAPPER
                        .treeToValue(sample.put("language", "en"), FirmState.class)
                        .language())
                .isEqualTo("en");
        assertThatThrownBy(() -> Json.MAPPER.treeToValue(sample.put("language", "ru"), FirmState.class))
                .hasMessageContaining("language is ru");
    }

    @Test
    void firmWhenNobodyActsForItHasNoMembers() {
        var absent = full(EventType.FIRM_REGISTERED);
        absent.remove("members");

        assertThat(Json.MAPPER.treeToValue(absent, FirmState.class).members()).isEmpty();
        assertThat(Json.MAPPER
                        .treeToValue(full(EventType.FIRM_REGISTERED), FirmState.class)
                        .members())
                .containsExactly("firm1", "driver1");
    }

    @Test
    void beatHasNoOffsetBelowMinusOne() {
        var at = Instant.parse("2022-04-20T03:00:00Z");
        var offsets = new HashMap<Integer, Long>();
        offsets.put(0, -1L);
        var beat = new Beat("/pass-service", at, Topics.PASSES, offsets);
        offsets.put(1, -2L);

        assertThat(beat.offsets()).containsOnlyKeys(0);
        assertThatThrownBy(() -> new Beat("/pass-service", at, Topics.PASSES, offsets))
                .hasMessageContaining("offsets.1 is -2");
    }

    @Test
    void collectionsAreCopied() {
        var reasons = new ArrayList<>(List.of(new ApplicationState.Reason(null, "OTHER", "Add the contract")));
        var read = Json.MAPPER.readValue(
                Golden.named("application.returned/v1-minimal").json(), ApplicationState.class);
        var state = new ApplicationState(
                read.applicationId(),
                read.version(),
                read.status(),
                read.firmId(),
                read.plate(),
                read.goods(),
                read.origin(),
                read.destination(),
                read.department(),
                read.division(),
                read.dueAt(),
                reasons,
                read.passNumber(),
                read.amends(),
                read.changedAt());
        reasons.clear();

        assertThat(state.reasons()).hasSize(1);
    }

    @Test
    void regimeIsKeyedByAreaAndBegin() {
        var regime = Json.MAPPER.readValue(Golden.named("regime.set/v1-full").json(), RegimeState.class);

        assertThat(regime.key()).isEqualTo("regime:2201:2022-04-09T16:00:00Z");
    }

    private static ObjectNode full(EventType type) {
        JsonNode sample = Json.MAPPER.readTree(
                Golden.named(type.logicalName() + "/v1-full").json());
        return (ObjectNode) sample;
    }
}
