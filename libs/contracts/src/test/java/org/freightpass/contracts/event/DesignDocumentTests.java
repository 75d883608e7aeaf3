package org.freightpass.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The map in docs/design.md names the events and fields that the contracts have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesignDocumentTests {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]|\\{[^}]*}|;.*");
    private List<String> document = List.of();

    @BeforeAll
    void readDocument() throws IOException {
        document = Files.readAllLines(Path.of("../../docs/design.md"));
    }

    @ParameterizedTest
    @EnumSource
    void rowOfATopicNamesItsEventsAndFields(Topic topic) {
        var cells = cells(topic);
        var types = EventType.on(topic);

        assertThat(types)
                .allSatisfy(type -> assertThat(cells.get(2))
                        .containsAnyOf(
                                "`" + type.logicalName() + "`",
                                "`"
                                        + type.logicalName()
                                                .substring(type.logicalName().indexOf('.')) + "`"));
        assertThat(cells.get(2).split("`", -1)).as("events in %s", cells.get(2)).hasSize(2 * types.size() + 1);
        assertThat(Arrays.stream(cells.get(3).split(" · ", -1)).map(DesignDocumentTests::fields))
                .containsExactlyElementsOf(Json.firstOfEachPayload()
                        .filter(type -> type.topic() == topic)
                        .map(DesignDocumentTests::fields)
                        .toList());
    }

    private List<String> cells(Topic topic) {
        return document.stream()
                .filter(line -> line.startsWith("| `" + topic.topicName() + "`"))
                .map(line -> Arrays.asList(line.split(" ?\\| ?", -1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/design.md has no row of " + topic.topicName()));
    }

    /** Payloads stand apart by a middle dot; "`PassState`: number, state (ACTIVE …), via[], firmId?" is number, state, via, firmId?. */
    private static List<String> fields(String cell) {
        var list = ASIDE.matcher(cell.substring(cell.indexOf(':') + 1)).replaceAll("");
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private static boolean hasDefault(JsonNode schema, String field) {
        return schema.path("properties").path(field).has("default");
    }

    private static List<String> fields(EventType type) {
        var schema = Json.schema(type);
        var required = schema.path("required")
                .valueStream()
                .map(field -> field.asString())
                .toList();
        return schema.path("properties").propertyNames().stream()
                .map(field -> required.contains(field) || hasDefault(schema, field) ? field : field + "?")
                .toList();
    }
}
