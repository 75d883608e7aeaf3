package org.freightpass.contracts.event.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place where drivers are tested on the way, as one version of it stands. */
public record TestPointState(
        String code,
        int version,
        String name,
        String county,
        @Nullable String serviceArea,
        @Nullable String side,
        @Nullable String road,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String hours,
        Instant from,
        @Nullable Instant until,
        boolean placeVerified,
        boolean sample,
        Instant changedAt) {

    public TestPointState {
        Field.text(code, "code");
        Field.atLeast(1, version, "version");
        Field.text(name, "name");
        Field.text(county, "county");
        Field.required(from, "from");
        Field.required(changedAt, "changedAt");
    }

    /** The key of its record. */
    public String key() {
        return "test-point:" + code;
    }
}
