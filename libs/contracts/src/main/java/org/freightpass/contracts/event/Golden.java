package org.freightpass.contracts.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A golden sample: a payload as it once stood on a topic. Every reader's tests read them from this jar, so that what
 * one service wrote in any version stays readable to all. Samples are only ever added.
 *
 * @param name event, version and what the sample shows: {@code pass.issued/v1-full}
 * @param type the event that the sample is one of
 * @param json the value of the record
 */
public record Golden(String name, EventType type, String json) {
    private static final String FOLDER = "/golden/";
    private static final Pattern NAME = Pattern.compile("(?<event>[^/]+)/(?<version>v[0-9]+)-.+");

    /** Every sample, in the order of the list in the jar. */
    public static List<Golden> all() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Golden::named)
                .toList();
    }

    /** The samples of one event. */
    public static List<Golden> of(EventType type) {
        return all().stream().filter(sample -> sample.type == type).toList();
    }

    /** One sample, such as {@code pass.issued/v1-full}. */
    public static Golden named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The golden sample " + name + " is not named like pass.issued/v1-full");
        }
        var wireType = parts.group("event") + "." + parts.group("version");
        var type = EventType.find(wireType)
                .orElseThrow(() -> new IllegalArgumentException("The golden sample " + name + " is of no known event"));
        return new Golden(name, type, read(name + ".json"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String read(String file) {
        try (var resource = Golden.class.getResourceAsStream(FOLDER + file)) {
            var bytes =
                    Objects.requireNonNull(resource, "No golden sample " + file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the golden sample " + file, e);
        }
    }
}
