package org.freightpass.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each payload record says the same as its schema: names in order, types, what is required, enum values. */
class SchemaContractTests {
    @ParameterizedTest
    @EnumSource
    void recordSaysTheSameAsItsSchema(EventType type) {
        assertSame(type.payload(), Json.schema(type));
    }

    @ParameterizedTest
    @EnumSource
    void schemaNamesItsRecordAndExplainsEachField(EventType type) {
        var schema = Json.schema(type);

        assertThat(schema.path("title").asString()).isEqualTo(type.payload().getSimpleName());
        assertThat(schema.path("$id").asString()).endsWith(type.schemaResource());
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertExplained(schema);
    }

    private static void assertExplained(JsonNode object) {
        object.path("properties").properties().forEach(field -> {
            assertThat(field.getValue().path("description").asString(""))
                    .as(field.getKey())
                    .endsWith(".");
            assertThat(field.getValue().path("x-since").asString(""))
                    .as(field.getKey())
                    .matches("[0-9]+\\.[0-9]+");
            assertExplained(field.getValue().path("items"));
        });
    }

    private static void assertSame(Class<?> payload, JsonNode schema) {
        var components = Arrays.asList(Objects.requireNonNull(payload.getRecordComponents()));
        assertThat(schema.path("properties").propertyNames())
                .as("fields of %s", payload)
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(strings(schema.path("required")))
                .as("required fields of %s", payload)
                .containsExactlyInAnyOrderElementsOf(components.stream()
                        .filter(component -> !isNullable(component) && !hasDefault(schema, component))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
        components.forEach(component -> assertField(
                component.getAnnotatedType(),
                isNullable(component),
                schema.path("properties").path(component.getName())));
    }

    private static void assertField(AnnotatedType java, boolean nullable, JsonNode field) {
        var raw = raw(java.getType());
        assertThat(types(field)).isEqualTo(nullable ? Set.of(jsonType(raw), "null") : Set.of(jsonType(raw)));
        if (raw.isEnum()) {
            assertThat(strings(field.path("enum")).stream().filter(value -> !value.equals("null")))
                    .containsExactlyElementsOf(Arrays.stream(raw.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name())
                            .toList());
        } else if (raw == Instant.class) {
            assertThat(field.path("format").asString()).isEqualTo("date-time");
        } else if (raw == List.class) {
            assertElement(argument(java, 0), field.path("items"));
        } else if (raw == Map.class) {
            assertElement(argument(java, 1), field.path("additionalProperties"));
        }
    }

    private static void assertElement(AnnotatedType java, JsonNode element) {
        if (raw(java.getType()).isRecord()) {
            assertSame(raw(java.getType()), element);
        } else {
            assertField(java, false, element);
        }
    }

    private static String jsonType(Class<?> java) {
        if (java.isEnum() || java == String.class || java == Instant.class) {
            return "string";
        } else if (java == int.class || java == Integer.class || java == Long.class) {
            return "integer";
        } else if (java == Double.class) {
            return "number";
        } else if (java == boolean.class) {
            return "boolean";
        }
        return java == List.class ? "array" : "object";
    }

    private static boolean hasDefault(JsonNode schema, RecordComponent component) {
        return schema.path("properties").path(component.getName()).has("default");
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType argument(AnnotatedType java, int index) {
        return ((AnnotatedParameterizedType) java).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Set<String> types(JsonNode field) {
        var type = field.path("type");
        return type.isArray() ? Set.copyOf(strings(type)) : Set.of(type.asString());
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream()
                .map(value -> value.isNull() ? "null" : value.asString())
                .toList();
    }
}
