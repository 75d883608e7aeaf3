package org.freightpass.checkpoint.roads;

import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** On which road and where on the map, as far as it is known; {@code verified}: somebody compared it with the place. */
public record Locality(
        @Nullable RoadCode road,
        @Nullable Double longitude,
        @Nullable Double latitude,
        boolean verified) {
    private static final double EARTH_KM = 6371.0088;

    /** Kilometres in a straight line, or nothing where this has no coordinates. */
    @Nullable
    Double kilometresTo(double toLongitude, double toLatitude) {
        if (longitude == null || latitude == null) {
            return null;
        }
        var one = Math.toRadians(latitude);
        var other = Math.toRadians(toLatitude);
        var north = Math.sin((other - one) / 2);
        var east = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        var chord = north * north + Math.cos(one) * Math.cos(other) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
