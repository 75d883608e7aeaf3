package org.freightpass.contracts.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.CONSTRAINT_CHANGED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.DEFAULT_MISSING;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.ENUM_VALUE_ADDED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.ENUM_VALUE_REMOVED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.FIELD_REMOVED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.MADE_OPTIONAL;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.MADE_REQUIRED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.REQUIRED_FIELD_ADDED;
import static org.freightpass.contracts.evolution.ForbiddenChange.Kind.TYPE_CHANGED;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each forbidden change is named as it is, and each allowed one passes. */
class SchemaEvolutionTests {
    private static final String ADVICE = ": undo it, or make a new version beside this one.";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String RELEASED = """
            {
              "type": "object",
              "description": "A pass.",
              "properties": {
                "number": {"type": "string", "pattern": "^[0-9]+$", "description": "Its number."},
                "state": {"type": "string", "enum": ["ACTIVE", "REVOKED"]},
                "reason": {"type": ["string", "null"]},
                "reasons": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {"code": {"type": "string"}, "text": {"type": "string"}},
                    "required": ["code"]
                  }
                }
              },
              "required": ["number", "state", "reasons"]
            }
            """;

    @Test
    void fieldRemoved() {
        assertForbidden(
                changed("\"reason\": {\"type\": [\"string\", \"null\"]},", ""), FIELD_REMOVED, "reason", "is gone");
    }

    @Test
    void fieldRemovedInsideAList() {
        assertForbidden(changed(", \"text\": {\"type\": \"string\"}", ""), FIELD_REMOVED, "reasons[].text", "is gone");
    }

    @Test
    void typeChanged() {
        assertForbidden(
                changed("\"code\": {\"type\": \"string\"}", "\"code\": {\"type\": \"integer\"}"),
                TYPE_CHANGED,
                "reasons[].code",
                "is integer, was string");
    }

    @Test
    void typeChangedToOneThatMayBeNull() {
        assertForbidden(
                changed("\"text\": {\"type\": \"string\"}", "\"text\": {\"type\": [\"string\", \"null\"]}"),
                TYPE_CHANGED,
                "reasons[].text",
                "is null or string, was string");
    }

    @Test
    void madeRequired() {
        assertForbidden(
                changed("[\"number\", \"state\", \"reasons\"]", "[\"number\", \"state\", \"reasons\", \"reason\"]"),
                MADE_REQUIRED,
                "reason",
                "is required, was optional");
    }

    @Test
    void madeOptional() {
        assertForbidden(
                changed("[\"number\", \"state\", \"reasons\"]", "[\"number\", \"reasons\"]"),
                MADE_OPTIONAL,
                "state",
                "is optional, was required");
    }

    @Test
    void enumValueRemoved() {
        assertForbidden(
                changed("[\"ACTIVE\", \"REVOKED\"]", "[\"ACTIVE\"]"),
                ENUM_VALUE_REMOVED,
                "state",
                "has lost the value REVOKED");
    }

    @Test
    void enumValueAdded() {
        assertForbidden(
                changed("[\"ACTIVE\", \"REVOKED\"]", "[\"ACTIVE\", \"REVOKED\", \"LOST\"]"),
                ENUM_VALUE_ADDED,
                "state",
                "has the new value LOST");
    }

    @Test
    void enumDropped() {
        assertForbidden(
                changed(", \"enum\": [\"ACTIVE\", \"REVOKED\"]", ""),
                CONSTRAINT_CHANGED,
                "state",
                "is no enum any more");
    }

    @Test
    void requiredFieldAddedEvenWithADefault() {
        var added = changed(
                "\"properties\": {\n    \"number\"",
                "\"properties\": {\n    \"fraud\": {\"type\": \"boolean\"," + " \"default\": false},\n    \"number\"");
        assertForbidden(
                added.replace(
                        "[\"number\", \"state\", \"reasons\"]", "[\"number\", \"state\", \"reasons\", \"fraud\"]"),
                REQUIRED_FIELD_ADDED,
                "fraud",
                "is new and required");
    }

    @Test
    void fieldAddedThatDoesNotSayWhatItsAbsenceMeans() {
        assertForbidden(
                withField("\"fraud\": {\"type\": \"boolean\"}"),
                DEFAULT_MISSING,
                "fraud",
                "is new, and neither has a default nor may be null");
    }

    @Test
    void constraintTightened() {
        assertForbidden(
                changed("^[0-9]+$", "^[0-9]{12}$"),
                CONSTRAINT_CHANGED,
                "number",
                "has pattern \"^[0-9]{12}$\", had \"^[0-9]+$\"");
    }

    @Test
    void constraintAdded() {
        assertForbidden(
                changed("\"reason\": {", "\"reason\": {\"maxLength\": 9, "),
                CONSTRAINT_CHANGED,
                "reason",
                "has maxLength 9, had none");
    }

    @Test
    void unknownFieldsForbidden() {
        var change = SchemaEvolution.compare(
                tree(RELEASED), tree(changed("\"description\": \"A pass.\"", "\"additionalProperties\": false")));

        assertThat(change)
                .containsExactly(new ForbiddenChange(
                        CONSTRAINT_CHANGED, "", "the schema has additionalProperties false, had none" + ADVICE));
    }

    @Test
    void severalChangesAreAllNamed() {
        var present = changed("[\"ACTIVE\", \"REVOKED\"]", "[\"ACTIVE\"]").replace("^[0-9]+$", "^.$");

        assertThat(SchemaEvolution.compare(tree(RELEASED), tree(present)))
                .extracting(ForbiddenChange::kind)
                .containsExactlyInAnyOrder(ENUM_VALUE_REMOVED, CONSTRAINT_CHANGED);
    }

    @Test
    void allowedChangesPass() {
        assertAllowed(RELEASED);
        assertAllowed(changed("Its number.", "The number that stands on it."));
        assertAllowed(changed("[\"number\", \"state\", \"reasons\"]", "[\"reasons\", \"number\", \"state\"]"));
        assertAllowed(changed("[\"ACTIVE\", \"REVOKED\"]", "[\"REVOKED\", \"ACTIVE\"]"));
        assertAllowed(withField("\"note\": {\"type\": [\"string\", \"null\"]}"));
        assertAllowed(withField("\"fraud\": {\"type\": \"boolean\", \"default\": false}"));
    }

    private static void assertForbidden(String present, ForbiddenChange.Kind kind, String field, String what) {
        assertThat(SchemaEvolution.compare(tree(RELEASED), tree(present)))
                .containsExactly(new ForbiddenChange(kind, field, field + " " + what + ADVICE));
    }

    private static void assertAllowed(String present) {
        assertThat(SchemaEvolution.compare(tree(RELEASED), tree(present))).isEmpty();
    }

    private static String withField(String field) {
        return changed("\"properties\": {\n    \"number\"", "\"properties\": {\n    " + field + ",\n    \"number\"");
    }

    /** The released schema with one text in it replaced; a text that is not there is a mistake of the test. */
    private static String changed(String text, String by) {
        assertThat(RELEASED).contains(text);
        return RELEASED.replace(text, by);
    }

    private static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
