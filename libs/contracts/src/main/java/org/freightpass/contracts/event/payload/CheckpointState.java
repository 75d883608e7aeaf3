package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkpoint of the register as one version of it stands; every {@code checkpoint.*} event carries it. */
public record CheckpointState(
        String code,
        int version,
        String name,
        String county,
        Site site,
        Status status,
        @Nullable String road,
        @Nullable String direction,
        @Nullable String section,
        @Nullable Double kmFrom,
        @Nullable Double kmTo,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String approvedBy,
        @Nullable Instant approvedUntil,
        @Nullable Instant removalDeadline,
        @Nullable String removalReason,
        List<Duty> duties,
        boolean sample,
        Instant changedAt) {

    /** Where a checkpoint stands. */
    public enum Site {
        TOLL_PLAZA_EXIT,
        ROAD,
        PROVINCIAL_BORDER,
        FACTORY_GATE
    }

    /** How far its approval or removal is. */
    public enum Status {
        REGISTERED,
        RETAINED,
        REMOVAL_ORDERED,
        REMOVED
    }

    /** What is done there beside checks. */
    public enum Duty {
        VEHICLE_DISINFECTION,
        PERSON_REGISTER
    }

    public CheckpointState {
        Field.text(code, "code");
        Field.atLeast(1, version, "version");
        Field.text(name, "name");
        Field.text(county, "county");
        Field.required(site, "site");
        Field.required(status, "status");
        duties = duties == null ? List.of() : List.copyOf(duties);
        Field.required(changedAt, "changedAt");
    }
}
