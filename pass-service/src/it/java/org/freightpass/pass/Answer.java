package org.freightpass.pass;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered: status and text. */
record Answer(int status, String text) {
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(text);
    }

    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + ", got " + status + ": " + text);
        }
        return this;
    }
}
