package org.freightpass.contracts.event;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the tests of contracts see it; absent and null are the same. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** One event for each payload, the first that carries it. */
    static Stream<EventType> firstOfEachPayload() {
        var seen = new HashSet<Class<?>>();
        return Arrays.stream(EventType.values()).filter(type -> seen.add(type.payload()));
    }

    static JsonNode schema(EventType type) {
        var resource = EventType.class.getResourceAsStream("/" + type.schemaResource());
        return MAPPER.readTree(Objects.requireNonNull(resource, type.schemaResource()));
    }

    /** The payload with the defaults of its schema where fields are absent, and without those that are null. */
    static JsonNode complete(EventType type, JsonNode payload) {
        schema(type).path("properties").properties().stream()
                .filter(field -> field.getValue().has("default") && !payload.has(field.getKey()))
                .forEach(field -> ((ObjectNode) payload)
                        .set(field.getKey(), field.getValue().path("default")));
        return withoutNulls(payload);
    }

    /** The tree without fields that are null. */
    private static JsonNode withoutNulls(JsonNode tree) {
        tree.forEach(Json::withoutNulls);
        if (tree instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        return tree;
    }
}
