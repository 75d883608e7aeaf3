package org.freightpass.contracts.event;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the tests of contracts see it; absent and null are the same. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonNode schema(EventType type) {
        var resource = EventType.class.getResourceAsStream("/" + type.schemaResource());
        return MAPPER.readTree(Objects.requireNonNull(resource, type.schemaResource()));
    }

    /** The tree without fields that are null. */
    static JsonNode withoutNulls(JsonNode tree) {
        tree.forEach(Json::withoutNulls);
        if (tree instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        return tree;
    }
}
