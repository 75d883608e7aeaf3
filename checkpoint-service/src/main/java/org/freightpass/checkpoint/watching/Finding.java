package org.freightpass.checkpoint.watching;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Misuse that came to light.
 *
 * @param situation the same for whatever else belongs to it
 * @param by the sighting that brought it to light, one of the two
 */
public record Finding(WatchingRule rule, String situation, Sighting earlier, Sighting later, Sighting by) {

    /** The same for the same finding, so that telling it twice is telling it once. */
    public UUID id() {
        var name = by.passNumber() + " " + situation + " " + by.inspectionId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
