package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * An application as of one version; immutable.
 *
 * @param owner the subject of whoever began it
 * @param accepted what was submitted last, in values; absent until the first submission
 * @param bulk the fleet's file and row it came from
 * @param atDesk whether an operator took it at the desk
 * @param reasons why it came back or was rejected
 */
public record Application(
        UUID id,
        int version,
        Status status,
        String owner,
        ApplicationForm form,
        @Nullable Accepted accepted,
        @Nullable BulkRow bulk,
        boolean atDesk,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        List<Reason> reasons,
        @Nullable PassNumber passNumber,
        Instant createdAt,
        Instant changedAt) {

    public Application {
        reasons = List.copyOf(reasons);
    }

    /** AP-21: the life of an application. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        IN_REVIEW,
        RETURNED,
        REJECTED,
        APPROVED,
        WITHDRAWN;

        boolean editable() {
            return this == DRAFT || this == RETURNED;
        }

        boolean undecided() {
            return editable() || this == SUBMITTED || this == IN_REVIEW;
        }
    }

    /** A row of a fleet's file. */
    public record BulkRow(UUID bulk, int row) {}

    /** Why an application came back. */
    public record Reason(@Nullable String field, String code, String text) {}

    static Application draft(UUID id, Applicant by, ApplicationForm form, Instant now) {
        return new Application(
                id, 1, Status.DRAFT, by.subject(), form, null, null, false, null, null, List.of(), null, now, now);
    }

    /** Submitted in its first version: a row of a file, or at a desk. */
    static Application submitted(
            UUID id,
            String owner,
            ApplicationForm form,
            Accepted accepted,
            @Nullable BulkRow bulk,
            boolean atDesk,
            Instant due,
            Instant now) {
        return new Application(
                id, 1, Status.SUBMITTED, owner, form, accepted, bulk, atDesk, now, due, List.of(), null, now, now);
    }

    Application changed(ApplicationForm to, Instant now) {
        return new Application(
                id,
                version + 1,
                status,
                owner,
                to,
                accepted,
                bulk,
                atDesk,
                submittedAt,
                dueAt,
                reasons,
                passNumber,
                createdAt,
                now);
    }

    Application submitted(Accepted what, Instant due, Instant now) {
        return new Application(
                id,
                version + 1,
                Status.SUBMITTED,
                owner,
                form,
                what,
                bulk,
                atDesk,
                now,
                due,
                List.of(),
                passNumber,
                createdAt,
                now);
    }

    Application withdrawn(Instant now) {
        return new Application(
                id,
                version + 1,
                Status.WITHDRAWN,
                owner,
                form,
                accepted,
                bulk,
                atDesk,
                submittedAt,
                dueAt,
                reasons,
                passNumber,
                createdAt,
                now);
    }
}
