package org.freightpass.contracts.event.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An area of some risk within a county, as one version of it stands; a lifted one has an end. */
public record RiskAreaState(
        String code,
        int version,
        String county,
        String name,
        Level level,
        Instant from,
        @Nullable Instant until,
        boolean sample,
        Instant changedAt) {

    /** Level of risk. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    public RiskAreaState {
        Field.text(code, "code");
        Field.atLeast(1, version, "version");
        Field.text(county, "county");
        Field.text(name, "name");
        Field.required(level, "level");
        Field.required(from, "from");
        Field.required(changedAt, "changedAt");
    }

    /** The key of its record. */
    public String key() {
        return "risk-area:" + code;
    }
}
