package org.freightpass.checkpoint.checkpoints;

import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** Where on the road, as far as it is known; without a direction it checks both. */
public record Spot(
        @Nullable RoadCode road,
        @Nullable String direction,
        Section section,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    /** Which part of the road; without kilometres all of it that lies in the county, whatever its name. */
    public record Section(
            @Nullable String name,
            @Nullable Double kmFrom,
            @Nullable Double kmTo) {
        public static final Section UNKNOWN = new Section(null, null, null);

        public Section {
            if ((kmFrom == null) != (kmTo == null) || (kmFrom != null && kmTo != null && !(kmFrom < kmTo))) {
                throw new IllegalArgumentException("The section from km " + kmFrom + " to km " + kmTo + " is none");
            }
        }

        boolean meets(Section other) {
            return kmFrom == null
                    || kmTo == null
                    || other.kmFrom == null
                    || other.kmTo == null
                    || (kmFrom < other.kmTo && other.kmFrom < kmTo);
        }
    }

    public Spot {
        if (longitude != null && (longitude < -180 || longitude > 180)) {
            throw new IllegalArgumentException("Longitude " + longitude + " is not between -180 and 180");
        }
        if (latitude != null && (latitude < -90 || latitude > 90)) {
            throw new IllegalArgumentException("Latitude " + latitude + " is not between -90 and 90");
        }
    }

    boolean isSameSection(Spot other) {
        var sameWay = direction == null || other.direction == null || direction.equals(other.direction);
        return road != null && road.equals(other.road) && sameWay && section.meets(other.section);
    }
}
