package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/** An application as one version of it stands; every {@code application.*} event carries it. No person, no telephone. */
public record ApplicationState(
        String applicationId,
        int version,
        Status status,
        @Nullable String firmId,
        String plate,
        GoodsCategory goods,
        String origin,
        String destination,
        Department department,
        String division,
        @Nullable Instant dueAt,
        List<Reason> reasons,
        @Nullable String passNumber,
        @Nullable String amends,
        Instant changedAt) {

    /** What an application may be once it has left the draft. */
    public enum Status {
        SUBMITTED,
        IN_REVIEW,
        RETURNED,
        REJECTED,
        APPROVED,
        WITHDRAWN
    }

    /** Why it was returned or rejected; {@code field} names the field to fix, where it is one. */
    public record Reason(@Nullable String field, String code, String text) {
        public Reason {
            Field.text(code, "reasons.code");
            Field.text(text, "reasons.text");
        }
    }

    public ApplicationState {
        Field.text(applicationId, "applicationId");
        Field.atLeast(1, version, "version");
        Field.required(status, "status");
        Field.text(plate, "plate");
        Field.required(goods, "goods");
        Field.text(origin, "origin");
        Field.text(destination, "destination");
        Field.required(department, "department");
        Field.text(division, "division");
        reasons = List.copyOf(Field.required(reasons, "reasons"));
        Field.required(changedAt, "changedAt");
    }
}
