package org.freightpass.contracts.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A golden sample: a payload as it once stood on a topic. Every reader's tests read them from this jar, so that what
 * one service wrote in any version stays readable to all. Samples are only ever added.
 *
 * @param name the payload's name, version and what the sample shows: {@code pass-state/v1-full}
 * @param type the event that the sample is one of
 * @param json the value of the record
 */
public record Golden(String name, EventType type, String json) {
    private static final String FOLDER = "/golden/";

    /** Every sample, in the order of the list in the jar. */
    public static List<Golden> all() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .map(line -> new Golden(line[0], type(line[1]), read(line[0] + ".json")))
                .toList();
    }

    /** The samples of one event. */
    public static List<Golden> of(EventType type) {
        return all().stream().filter(sample -> sample.type == type).toList();
    }

    private static EventType type(String wireType) {
        return EventType.find(wireType)
                .orElseThrow(() -> new IllegalStateException("The golden samples name an unknown event " + wireType));
    }

    private static String read(String file) {
        var resource = Objects.requireNonNull(Golden.class.getResourceAsStream(FOLDER + file), FOLDER + file);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the golden sample " + file, e);
        }
    }
}
