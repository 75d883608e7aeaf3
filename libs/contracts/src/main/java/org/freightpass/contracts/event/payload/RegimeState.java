package org.freightpass.contracts.event.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which rule set is in force in an area and from when; no {@code until} means until further notice. */
public record RegimeState(
        String area,
        int version,
        String ruleSet,
        Instant from,
        @Nullable Instant until,
        Instant changedAt) {
    public RegimeState {
        Field.text(area, "area");
        Field.atLeast(1, version, "version");
        Field.text(ruleSet, "ruleSet");
        Field.required(from, "from");
        Field.required(changedAt, "changedAt");
    }

    /** The key of its record. */
    public String key() {
        return "regime:" + area + ":" + from;
    }
}
