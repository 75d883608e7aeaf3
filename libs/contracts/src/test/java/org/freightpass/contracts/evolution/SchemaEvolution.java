package org.freightpass.contracts.evolution;

import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.CONSTRAINT_CHANGED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.DEFAULT_MISSING;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.ENUM_VALUE_ADDED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.ENUM_VALUE_REMOVED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.FIELD_REMOVED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.MADE_OPTIONAL;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.MADE_REQUIRED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.REQUIRED_FIELD_ADDED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.TYPE_CHANGED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.freightpass.contracts.evolution.ForbiddenChange.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a released schema with the present one of the same version. Within a version nothing may change but the
 * explanations, and a field may be added that is optional and says what its absence means. So readers of any release
 * read what any other release of the version wrote. Everything else is a new version beside the old one.
 */
final class SchemaEvolution {
    /** Keywords that explain only, and those that are compared by rules of their own. */
    private static final Set<String> NO_CONSTRAINT = Set.of(
            "$schema",
            "$id",
            "$comment",
            "title",
            "description",
            "examples",
            "x-since",
            "type",
            "enum",
            "properties",
            "required",
            "items");

    private final List<ForbiddenChange> found = new ArrayList<>();

    private SchemaEvolution() {}

    /** {@code SchemaEvolution released.json present.json}: names every forbidden change, ends with 1 if there is one. */
    public static void main(String[] arguments) {
        var mapper = JsonMapper.builder().build();
        var changes = compare(
                mapper.readTree(Path.of(arguments[0]).toFile()),
                mapper.readTree(Path.of(arguments[1]).toFile()));
        changes.forEach(System.out::println);
        System.exit(changes.isEmpty() ? 0 : 1);
    }

    static List<ForbiddenChange> compare(JsonNode released, JsonNode present) {
        var evolution = new SchemaEvolution();
        evolution.compareNodes("", released, present);
        return List.copyOf(evolution.found);
    }

    private void compareNodes(String field, JsonNode released, JsonNode present) {
        compareTypes(field, released, present);
        compareEnums(field, released, present);
        compareConstraints(field, released, present);
        compareFields(field, released, present);
        if (released.has("items") && present.has("items")) {
            compareNodes(field + "[]", released.path("items"), present.path("items"));
        }
    }

    private void compareTypes(String field, JsonNode released, JsonNode present) {
        var before = strings(released.path("type"));
        var now = strings(present.path("type"));
        if (!before.equals(now)) {
            forbid(TYPE_CHANGED, field, "is %s, was %s", String.join(" or ", now), String.join(" or ", before));
        }
    }

    private void compareEnums(String field, JsonNode released, JsonNode present) {
        var before = strings(released.path("enum"));
        var now = strings(present.path("enum"));
        if (released.has("enum") != present.has("enum")) {
            forbid(CONSTRAINT_CHANGED, field, released.has("enum") ? "is no enum any more" : "has become an enum");
            return;
        }
        before.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> forbid(ENUM_VALUE_REMOVED, field, "has lost the value %s", value));
        now.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> forbid(ENUM_VALUE_ADDED, field, "has the new value %s", value));
    }

    private void compareConstraints(String field, JsonNode released, JsonNode present) {
        var keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(present.propertyNames());
        keywords.removeAll(NO_CONSTRAINT);
        keywords.stream()
                .filter(keyword -> !released.path(keyword).equals(present.path(keyword)))
                .forEach(keyword -> forbid(
                        CONSTRAINT_CHANGED,
                        field,
                        "has %s %s, had %s",
                        keyword,
                        orNone(present.path(keyword)),
                        orNone(released.path(keyword))));
    }

    private void compareFields(String object, JsonNode released, JsonNode present) {
        var before = released.path("properties");
        var now = present.path("properties");
        before.properties().forEach(old -> {
            var field = inside(object, old.getKey());
            if (now.has(old.getKey())) {
                compareNodes(field, old.getValue(), now.path(old.getKey()));
                compareRequired(field, isRequired(released, old.getKey()), isRequired(present, old.getKey()));
            } else {
                forbid(FIELD_REMOVED, field, "is gone");
            }
        });
        now.properties().stream()
                .filter(added -> !before.has(added.getKey()))
                .forEach(added -> compareAdded(
                        inside(object, added.getKey()), added.getValue(), isRequired(present, added.getKey())));
    }

    private void compareRequired(String field, boolean before, boolean now) {
        if (now && !before) {
            forbid(MADE_REQUIRED, field, "is required, was optional");
        }
        if (before && !now) {
            forbid(MADE_OPTIONAL, field, "is optional, was required");
        }
    }

    private void compareAdded(String field, JsonNode added, boolean required) {
        if (required) {
            forbid(REQUIRED_FIELD_ADDED, field, "is new and required");
        } else if (!added.has("default") && !strings(added.path("type")).contains("null")) {
            forbid(DEFAULT_MISSING, field, "is new, and neither has a default nor may be null");
        }
    }

    private void forbid(Kind kind, String field, String what, String... values) {
        var text = String.format(what, (Object[]) values);
        var name = field.isEmpty() ? "the schema" : field;
        found.add(new ForbiddenChange(
                kind, field, name + " " + text + ": undo it, or make a new version beside this one."));
    }

    private static String inside(String object, String field) {
        return object.isEmpty() ? field : object + "." + field;
    }

    private static String orNone(JsonNode value) {
        return value.isMissingNode() ? "none" : value.toString();
    }

    private static boolean isRequired(JsonNode object, String field) {
        return strings(object.path("required")).contains(field);
    }

    /** A string or an array of them, null as text. */
    private static Set<String> strings(JsonNode node) {
        var strings = new TreeSet<String>();
        if (node.isString()) {
            strings.add(node.asString());
        }
        node.forEach(value -> strings.add(value.isNull() ? "null" : value.asString()));
        return strings;
    }
}
