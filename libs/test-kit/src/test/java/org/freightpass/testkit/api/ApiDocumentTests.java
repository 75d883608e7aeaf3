package org.freightpass.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTests {

    private static final String WHOLE = """
            {"paths": {"/things": {"post": {
                "summary": "Makes a thing",
                "requestBody": {"content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/Thing"}, "example": {"colour": "RED", "parts": [{"size": 1}]}}}},
                "responses": {
                    "201": {"content": {"application/json": {"example": {"colour": "RED"}}}},
                    "409": {"content": {"application/problem+json": {"example": {"type": "urn:problem:taken"}}}}}}}},
             "components": {"schemas": {"Thing": {"properties": {
                "colour": {"enum": ["RED", "GREEN"]}, "parts": {"items": {"properties": {"size": {}}}}}}}}}
            """;

    @Test
    void documentThatSaysEverythingHasNoFindings() {
        ApiDocument document = document(WHOLE);

        assertThat(document.callNames()).containsExactly("POST /things");
        assertThat(document.incomplete()).isEmpty();
        assertThat(document.unfitting()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(document(WHOLE.replace("Makes a thing", " ")).incomplete())
                .containsExactly("POST /things has no summary");
        assertThat(document(WHOLE.replace("urn:problem:", "urn:other:")).incomplete())
                .containsExactly("POST /things has no example of a refusal");
        assertThat(document(WHOLE.replace("\"201\"", "\"301\"")).incomplete())
                .containsExactly("POST /things has 0 ways to succeed");
        assertThat(document(WHOLE.replace("\"example\": {\"colour\": \"RED\"}", "\"schema\": {}"))
                        .incomplete())
                .containsExactly("POST /things has no example of its answer");
        assertThat(document(WHOLE.replace("\"example\": {\"colour\": \"RED\", \"parts\"", "\"other\": {\"parts\""))
                        .incomplete())
                .containsExactly("POST /things has no example of its body");
    }

    @Test
    void exampleThatTheSchemaDoesNotKnowIsNamed() {
        assertThat(document(WHOLE.replace("{\"size\": 1}", "{\"weight\": 1}")).unfitting())
                .containsExactly("POST /things.parts[] has no weight");
        assertThat(document(WHOLE.replace("\"RED\", \"parts\"", "\"BLUE\", \"parts\""))
                        .unfitting())
                .containsExactly("POST /things.colour is never \"BLUE\"");
    }

    private static ApiDocument document(String json) {
        return new ApiDocument(new JsonMapper().readTree(json), "urn:problem:");
    }
}
