package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * An application as its reviewers see it; immutable, one version each. What was applied for stands in {@link Request};
 * the rest is the course of the review.
 *
 * @param claimedBy the subject of whoever works on it
 */
public record ReviewCase(
        UUID id,
        int version,
        Status status,
        Request request,
        Desk desk,
        Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant overdueAt,
        @Nullable String claimedBy,
        @Nullable String claimedByName,
        List<Reason> reasons,
        @Nullable PassNumber passNumber,
        Instant changedAt) {

    public ReviewCase {
        reasons = List.copyOf(reasons);
    }

    /** Where a review stands; drafts and withdrawn applications are not reviewed. */
    public enum Status {
        SUBMITTED,
        IN_REVIEW,
        RETURNED,
        REJECTED,
        APPROVED,
        WITHDRAWN;

        public boolean open() {
            return this == SUBMITTED || this == IN_REVIEW;
        }
    }

    /**
     * What was applied for, checked at submission. {@code crew} is sealed and handed on as it is; {@code amends} is absent
     * where a pass is asked for.
     */
    public record Request(
            String owner,
            @Nullable UUID firm,
            @Nullable UUID bulk,
            PassType type,
            Plate plate,
            PlateColour plateColour,
            GoodsCategory goods,
            DivisionCode origin,
            DivisionCode destination,
            List<PlaceCode> via,
            boolean returnTrip,
            Instant validFrom,
            Instant validUntil,
            boolean replaces,
            boolean atDesk,
            String crew,
            @Nullable Amends amends) {

        public Request {
            via = List.copyOf(via);
        }
    }

    /** The live pass to be amended, and what it had when that was asked for; {@code crew} is sealed. */
    public record Amends(PassNumber number, int version, String crew, List<PlaceCode> via) {
        public Amends {
            via = List.copyOf(via);
        }
    }

    ReviewCase claimed(Reviewer by, Instant now) {
        return moved(Status.IN_REVIEW, by.subject(), by.name(), List.of(), null, now);
    }

    ReviewCase released(Instant now) {
        return moved(Status.SUBMITTED, null, null, List.of(), null, now);
    }

    ReviewCase decided(Status to, Reviewer by, List<Reason> why, Instant now) {
        return moved(to, by.subject(), by.name(), why, null, now);
    }

    ReviewCase approved(Reviewer by, PassNumber number, Instant now) {
        return moved(Status.APPROVED, by.subject(), by.name(), List.of(), number, now);
    }

    ReviewCase overdue(Instant now) {
        return new ReviewCase(
                id,
                version + 1,
                status,
                request,
                desk,
                submittedAt,
                dueAt,
                now,
                claimedBy,
                claimedByName,
                reasons,
                passNumber,
                now);
    }

    private ReviewCase moved(
            Status to,
            @Nullable String subject,
            @Nullable String name,
            List<Reason> why,
            @Nullable PassNumber number,
            Instant now) {
        return new ReviewCase(
                id, version + 1, to, request, desk, submittedAt, dueAt, overdueAt, subject, name, why, number, now);
    }
}
