package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pair of service areas of an expressway, as one version of it stands. */
public record ServiceAreaState(
        String code,
        int version,
        String name,
        String county,
        @Nullable String road,
        @Nullable Double longitude,
        @Nullable Double latitude,
        List<String> sides,
        List<Service> services,
        boolean placeVerified,
        boolean sample,
        Instant changedAt) {

    /** What drivers get. */
    public enum Service {
        FUEL,
        FOOD,
        TOILETS
    }

    public ServiceAreaState {
        Field.text(code, "code");
        Field.atLeast(1, version, "version");
        Field.text(name, "name");
        Field.text(county, "county");
        sides = List.copyOf(Field.required(sides, "sides"));
        if (sides.size() != 2) {
            throw new IllegalArgumentException("The field sides has " + sides.size() + " entries, not 2");
        }
        services = List.copyOf(Field.required(services, "services"));
        Field.required(changedAt, "changedAt");
    }

    /** The key of its record. */
    public String key() {
        return "service-area:" + code;
    }
}
