package org.freightpass.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTests {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsWireType(EventType type) {
        assertThat(EventType.find(type.wireType())).contains(type);
        assertThat(type.wireType()).isEqualTo(type.logicalName() + ".v" + type.version());
        assertThat(EventType.on(type.topic())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pass.issued", "pass.issued.v2", "PASS_ISSUED", "org.freightpass.PassIssued"})
    void findWhenItIsNoWireTypeIsEmpty(String text) {
        assertThat(EventType.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PASS_ISSUED,                pass.issued.v1,                PASSES,      pass-state",
        "APPLICATION_OVERDUE,        application.overdue.v1,        APPLICATIONS, application-state",
        "CHECKPOINT_REMOVAL_ORDERED, checkpoint.removal-ordered.v1, CHECKPOINTS, checkpoint-state",
        "INSPECTION_RECORDED,        inspection.recorded.v1,        INSPECTIONS, inspection-record",
        "HEARTBEAT_BEAT,             heartbeat.beat.v1,             HEARTBEAT,   beat"
    })
    void saysTypeTopicAndSchema(EventType type, String wireType, Topic topic, String payload) {
        assertThat(type.wireType()).isEqualTo(wireType);
        assertThat(type.topic()).isEqualTo(topic);
        assertThat(type.schemaResource()).isEqualTo("contracts/" + payload + "/v1.schema.json");
    }

    @ParameterizedTest
    @EnumSource
    void topicCarriesPayloadsOfItsOwn(Topic topic) {
        assertThat(EventType.on(topic))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Arrays.stream(EventType.values())
                                .filter(other -> other.payload() == type.payload())
                                .map(EventType::topic))
                        .containsOnly(topic));
    }

    @Test
    void topicIsFoundByItsName() {
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(Topic.find(topic.topicName())).contains(topic));
        assertThat(Topic.find("freight.passes.dlt")).isEmpty();
        assertThat(Topic.PASSES.deadLetters()).isEqualTo("freight.passes.dlt");
    }

    @Test
    void topicIsCompactUnlessItsRecordsAge() {
        assertThat(Topic.PASSES.cleanup()).isEqualTo(Topic.Cleanup.COMPACT);
        assertThat(Topic.PASSES.retention()).isEmpty();
        assertThat(Topic.ALERTS.cleanup()).isEqualTo(Topic.Cleanup.DELETE);
        assertThat(Topic.ALERTS.retention())
                .hasValueSatisfying(kept -> assertThat(kept).hasDays(90));
    }
}
