package org.freightpass.checkpoint.roads;

import java.time.Instant;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** A regime to set; one of the same area and beginning takes the place of the one before. */
public record SetRegime(
        PlaceCode area,
        String ruleSet,
        Instant from,
        @Nullable Instant until) {}
