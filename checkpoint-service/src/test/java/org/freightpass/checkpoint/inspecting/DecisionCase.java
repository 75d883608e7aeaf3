package org.freightpass.checkpoint.inspecting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One situation and what it must give at least. */
public record DecisionCase(String id, JsonNode json) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Those of {@code decisions.jsonl}, which the service can meet. */
    public static List<DecisionCase> all() {
        return in("/decisions.jsonl");
    }

    /** Those of {@code telephone-decisions.jsonl}, which only a telephone without a network meets. */
    static List<DecisionCase> ofTelephone() {
        return in("/telephone-decisions.jsonl");
    }

    private static List<DecisionCase> in(String resource) {
        var file = Objects.requireNonNull(DecisionCase.class.getResourceAsStream(resource));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(MAPPER::readTree)
                    .map(json -> new DecisionCase(json.get("id").stringValue(), json))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String presented() {
        return json.get("presented").stringValue();
    }

    public boolean flag(String name) {
        return json.has(name) && json.get(name).booleanValue();
    }

    public JsonNode at(String name) {
        return json.path(name);
    }

    public JsonNode expected() {
        return json.get("expect");
    }

    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    @Override
    public String toString() {
        return id + " " + json.get("about").stringValue();
    }
}
