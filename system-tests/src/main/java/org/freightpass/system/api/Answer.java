package org.freightpass.system.api;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What came back, and what had been asked. */
public record Answer(String asked, int status, JsonNode body) {

    static Answer of(String asked, int status, String text) {
        return new Answer(asked, status, parse(text));
    }

    private static JsonNode parse(String text) {
        if (text.isBlank()) {
            return JsonMapper.shared().createObjectNode();
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return StringNode.valueOf(text);
        }
    }

    /** This answer when it has the status; otherwise the problem is thrown with its body. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new UnexpectedAnswer("expected status " + wanted, this);
        }
        return this;
    }

    /** This answer when the text at the path is the wanted one. */
    public Answer expect(String path, String wanted) {
        if (!text(path).equals(wanted)) {
            throw new UnexpectedAnswer("expected " + path + " to be " + wanted, this);
        }
        return this;
    }

    /** The text at a path of names parted by dots. */
    public String text(String path) {
        return find(path).orElseThrow(() -> new UnexpectedAnswer("expected " + path + " to be there", this));
    }

    public Optional<String> find(String path) {
        JsonNode node = body;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }

    public int number(String path) {
        return Integer.parseInt(text(path));
    }
}
