package org.freightpass.contracts.event.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something of the roads that is closed, as one version of it stands; no {@code until} means until further notice. */
public record ClosureState(
        String code,
        int version,
        Kind kind,
        String area,
        @Nullable String road,
        @Nullable String direction,
        String name,
        @Nullable String serviceArea,
        Instant from,
        @Nullable Instant until,
        String approvedBy,
        String approvedByDivision,
        @Nullable String reason,
        boolean sample,
        Instant changedAt) {

    /** What is closed. */
    public enum Kind {
        ROAD_SECTION,
        TOLL_ENTRY,
        TOLL_EXIT,
        SERVICE_AREA,
        AREA
    }

    public ClosureState {
        Field.text(code, "code");
        Field.atLeast(1, version, "version");
        Field.required(kind, "kind");
        Field.text(area, "area");
        Field.text(name, "name");
        Field.required(from, "from");
        Field.text(approvedBy, "approvedBy");
        Field.text(approvedByDivision, "approvedByDivision");
        Field.required(changedAt, "changedAt");
    }

    /** The key of its record. */
    public String key() {
        return "closure:" + code;
    }
}
