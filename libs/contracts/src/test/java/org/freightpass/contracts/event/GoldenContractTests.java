package org.freightpass.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every golden sample fits its schema, and today's records read and write it without loss. */
class GoldenContractTests {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Golden> samples() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleFitsItsSchema(Golden sample) {
        var errors = SCHEMAS.getSchema(Json.schema(sample.type())).validate(Json.MAPPER.readTree(sample.json()));

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleIsReadAndWrittenWithoutLoss(Golden sample) {
        var payload = Json.MAPPER.readValue(sample.json(), sample.type().payload());
        var written = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(payload));

        assertThat(Json.complete(sample.type(), written))
                .isEqualTo(Json.complete(sample.type(), Json.MAPPER.readTree(sample.json())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleWrittenWithNullsForAbsentFieldsStillFitsItsSchema(Golden sample) {
        var payload = Json.MAPPER.readValue(sample.json(), sample.type().payload());
        var errors = SCHEMAS.getSchema(Json.schema(sample.type())).validate(Json.MAPPER.valueToTree(payload));

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readerIgnoresAFieldThatItDoesNotKnow(Golden sample) {
        var later = ((ObjectNode) Json.MAPPER.readTree(sample.json())).put("addedLater", "x");

        assertThat(Json.MAPPER.treeToValue(later, sample.type().payload()))
                .isEqualTo(Json.MAPPER.readValue(sample.json(), sample.type().payload()));
    }

    @ParameterizedTest
    @EnumSource
    void everyEventHasAMinimalAndAFullSample(EventType type) {
        assertThat(Golden.of(type))
                .extracting(Golden::name)
                .contains(
                        type.logicalName() + "/v" + type.version() + "-minimal",
                        type.logicalName() + "/v" + type.version() + "-full");
    }

    @Test
    void listNamesEverySampleOnce() throws IOException {
        var folder = Path.of("src/main/resources/golden");
        try (Stream<Path> files = Files.walk(folder)) {
            var names = files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .toList();

            assertThat(samples())
                    .as("golden/index.txt lists every sample beside it")
                    .extracting(Golden::name)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void namedWhenThereIsNoSuchSampleSaysSo() {
        assertThat(Golden.named("pass.issued/v1-full").type()).isEqualTo(EventType.PASS_ISSUED);
        assertThatThrownBy(() -> Golden.named("pass.issued/full")).hasMessageContaining("pass.issued/v1-full");
        assertThatThrownBy(() -> Golden.named("pass.issued/v9-full")).hasMessageContaining("no known event");
        assertThatThrownBy(() -> Golden.named("pass.issued/v1-none")).hasMessageContaining("pass.issued/v1-none.json");
    }
}
