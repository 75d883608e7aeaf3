package org.freightpass.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.passtoken.key.VerificationKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the root keys that the setting pins: JWKs, or files of a JWK or a JWK set. Whatever is wrong ends the start. */
final class PinnedRoots {
    private static final String SETTING = "freight.checkpoint.pinned-roots";
    private static final JsonMapper MAPPER = new JsonMapper();

    private PinnedRoots() {}

    /** {@link IllegalStateException} says which entry is wrong and what to do. */
    static List<VerificationKey> read(List<String> setting) {
        return entries(String.join(",", setting)).stream()
                .flatMap(entry -> keys(entry).stream())
                .distinct()
                .toList();
    }

    /** Split at commas and line ends, but not within braces: a JWK has commas of its own. */
    private static List<String> entries(String text) {
        var entries = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i <= text.length(); i++) {
            var character = i < text.length() ? text.charAt(i) : '\n';
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (i == text.length() || (depth == 0 && (character == ',' || character == '\n'))) {
                entries.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        entries.removeIf(String::isEmpty);
        return entries;
    }

    private static List<VerificationKey> keys(String entry) {
        var json = json(entry, entry.startsWith("{") ? entry : content(entry));
        var keys = json.has("keys") ? json.get("keys").valueStream() : Stream.of(json);
        return keys.map(key -> key(entry, key)).toList();
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    SETTING + " names the file " + file + ", which cannot be read: write a JWK or the path of a file"
                            + " with one.",
                    e);
        }
    }

    private static JsonNode json(String entry, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalStateException(SETTING + ": " + shown(entry) + " is not JSON: write a JWK.", e);
        }
    }

    private static VerificationKey key(String entry, JsonNode jwk) {
        if (jwk.has("d")) {
            throw new IllegalStateException(
                    SETTING + ": " + shown(entry) + " holds a private key: pin its public half only.");
        }
        try {
            if (!"EC".equals(jwk.path("kty").stringValue(""))
                    || !"P-256".equals(jwk.path("crv").stringValue(""))) {
                throw new IllegalArgumentException("The key is not of kty EC and crv P-256");
            }
            return VerificationKey.of(coordinate(jwk, "x"), coordinate(jwk, "y"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    SETTING + ": " + shown(entry) + " is no root key: " + e.getMessage()
                            + ". Write the JWK of an EC key on P-256 with x and y.",
                    e);
        }
    }

    private static byte[] coordinate(JsonNode jwk, String name) {
        return Base64.getUrlDecoder().decode(jwk.path(name).stringValue(""));
    }

    /** Never the key's text: it might be a private one. */
    private static String shown(String entry) {
        return entry.startsWith("{") ? "a JWK of " + entry.length() + " characters" : entry;
    }
}
