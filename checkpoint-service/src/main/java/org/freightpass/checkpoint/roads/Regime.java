package org.freightpass.checkpoint.roads;

import java.time.Instant;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** One version of the entry that a rule set is in force in an area; {@code until} is the first instant that is over. */
public record Regime(
        PlaceCode area,
        int version,
        String ruleSet,
        Instant from,
        @Nullable Instant until,
        Instant changedAt) {}
