package org.freightpass.checkpoint.checkpoints;

import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** Where on the road, as far as it is known. A road section is a road within a county. */
public record Spot(
        @Nullable RoadCode road,
        @Nullable String direction,
        @Nullable Double longitude,
        @Nullable Double latitude) {
    public Spot {
        if (longitude != null && (longitude < -180 || longitude > 180)) {
            throw new IllegalArgumentException("Longitude " + longitude + " is not between -180 and 180");
        }
        if (latitude != null && (latitude < -90 || latitude > 90)) {
            throw new IllegalArgumentException("Latitude " + latitude + " is not between -90 and 90");
        }
    }

    boolean isSameSection(Spot other) {
        return road != null && direction != null && road.equals(other.road) && direction.equals(other.direction);
    }
}
