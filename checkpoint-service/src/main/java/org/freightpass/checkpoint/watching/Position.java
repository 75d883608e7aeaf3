package org.freightpass.checkpoint.watching;

/** A place on the earth, WGS 84, in degrees. */
public record Position(double longitude, double latitude) {
    private static final double EARTH_RADIUS_KM = 6_371.0088;

    public Position {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("No place lies at " + longitude + " " + latitude);
        }
    }

    /** As the crow flies, by the haversine formula on a sphere: no road is shorter by more than half a percent. */
    public double kilometresTo(Position other) {
        var byLatitude = haversine(Math.toRadians(other.latitude - latitude));
        var byLongitude = haversine(Math.toRadians(other.longitude - longitude));
        var both = byLatitude
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * byLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, both)));
    }

    private static double haversine(double angle) {
        return Math.pow(Math.sin(angle / 2), 2);
    }
}
