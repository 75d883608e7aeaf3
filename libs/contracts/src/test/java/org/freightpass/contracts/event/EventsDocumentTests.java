package org.freightpass.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** docs/events.md and the contracts name the same topics, events and fields, neither more nor less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsDocumentTests {
    private List<String> document = List.of();

    @BeforeAll
    void readDocument() throws IOException {
        document = Files.readAllLines(Path.of("../../docs/events.md"));
    }

    @Test
    void topicsAreThoseOfTheContracts() {
        assertThat(tableUnder("## Topics"))
                .containsExactlyElementsOf(Arrays.stream(Topic.values())
                        .map(topic -> row(
                                code(topic.topicName()),
                                topic.keyRule(),
                                String.valueOf(topic.partitions()),
                                topic.retention().map(EventsDocumentTests::days).orElse("last of each key"),
                                payloads()
                                        .filter(type -> type.topic() == topic)
                                        .map(type -> code(type.payload().getSimpleName()))
                                        .collect(Collectors.joining(" "))))
                        .toList());
    }

    @Test
    void eventsAreThoseOfTheContractsAndEachSaysWhenItIsSent() {
        var rows = tableUnder("## Events");

        assertThat(rows.stream().map(row -> row.substring(0, row.lastIndexOf("| ", row.length() - 2))))
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .map(type -> "| " + code(type.wireType()) + " | "
                                + code(type.topic().topicName()) + " | "
                                + code(type.payload().getSimpleName()) + " ")
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotEndWith("|  |"));
    }

    static Stream<EventType> payloads() {
        return Json.firstOfEachPayload();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void fieldsAreThoseOfTheSchema(EventType type) {
        var title = heading(type);

        assertThat(tableUnder(title))
                .containsExactlyElementsOf(rows("", Json.schema(type)).toList());
        assertThat(String.join("\n", document)).contains("Schema: " + code(type.schemaResource()));
    }

    @Test
    void noOtherPayloadIsDescribed() {
        assertThat(document.stream().filter(line -> line.startsWith("### ")))
                .containsExactlyElementsOf(
                        payloads().map(EventsDocumentTests::heading).collect(Collectors.toList()));
    }

    private static String heading(EventType type) {
        return "### " + code(type.payload().getSimpleName()) + " v" + type.version();
    }

    /** The rows of the first table under a heading, without its head. */
    private List<String> tableUnder(String heading) {
        assertThat(document).contains(heading);
        return document.stream()
                .skip(document.indexOf(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    private static Stream<String> rows(String prefix, JsonNode object) {
        return object.path("properties").properties().stream().flatMap(field -> {
            var name = prefix + field.getKey();
            var own = row(
                    code(name),
                    type(field.getValue()),
                    field.getValue().path("description").asString());
            return Stream.of(
                            Stream.of(own),
                            rows(name + ".", field.getValue()),
                            rows(name + "[].", field.getValue().path("items")))
                    .flatMap(Function.identity());
        });
    }

    private static String type(JsonNode field) {
        var types = field.path("type");
        var optional = (types.isArray() ? ", optional" : "") + absence(field);
        var type = types.isArray() ? types.path(0).asString() : types.asString();
        if (field.has("enum")) {
            return "one of " + values(field.path("enum")) + optional;
        } else if (field.path("format").asString("").equals("date-time")) {
            return "instant" + optional;
        } else if (type.equals("array")) {
            return "list of " + type(field.path("items")) + optional;
        }
        var map = field.path("additionalProperties");
        return (map.isObject() ? "map to " + type(map) : type) + optional;
    }

    private static String absence(JsonNode field) {
        return field.has("default") ? ", else " + code(field.path("default").toString()) : "";
    }

    private static String values(JsonNode values) {
        return values.valueStream()
                .filter(value -> !value.isNull())
                .map(value -> code(value.asString()))
                .collect(Collectors.joining(" "));
    }

    private static String days(Duration kept) {
        return kept.toDays() + " days";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
