package org.freightpass.pass.reviewing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.reviewing.Reason;
import org.freightpass.pass.reviewing.ReviewCase;
import org.jspecify.annotations.Nullable;

/** A case as the queue shows it; the whole application is at {@code /applications/{id}}. */
record ReviewResponse(
        UUID id,
        int version,
        ReviewCase.Status status,
        PassType type,
        Department department,
        String division,
        @Nullable UUID firmId,
        @Nullable UUID bulkId,
        String plate,
        PlateColour plateColour,
        GoodsCategory goods,
        String origin,
        String destination,
        List<String> via,
        boolean returnTrip,
        Instant validFrom,
        Instant validUntil,
        boolean replaces,
        Instant submittedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String claimedBy,
        List<Reason> reasons,
        @Nullable String passNumber,
        Instant changedAt) {

    static ReviewResponse of(ReviewCase c) {
        var r = c.request();
        return new ReviewResponse(
                c.id(),
                c.version(),
                c.status(),
                r.type(),
                c.desk().department(),
                c.desk().division().value(),
                r.firm(),
                r.bulk(),
                r.plate().value(),
                r.plateColour(),
                r.goods(),
                r.origin().value(),
                r.destination().value(),
                r.via().stream().map(PlaceCode::value).toList(),
                r.returnTrip(),
                r.validFrom(),
                r.validUntil(),
                r.replaces(),
                c.submittedAt(),
                c.dueAt(),
                c.overdueAt() != null,
                c.claimedByName(),
                c.reasons(),
                c.passNumber() == null ? null : c.passNumber().value(),
                c.changedAt());
    }
}
