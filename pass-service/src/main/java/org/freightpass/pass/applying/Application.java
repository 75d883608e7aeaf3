package org.freightpass.pass.applying;

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
 * An application as of one version; immutable. It asks for a pass, or, where it {@code amends} one, for other crew or
 * places on the way of a pass that is live.
 *
 * @param owner the subject of whoever began it
 * @param accepted what was submitted last, in values; absent until the first submission
 * @param amends the pass to be amended; absent where a pass is applied for
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
        @Nullable Amends amends,
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

    /** Who applies: the subject of the token and the name signed in with, which memberships of firms go by. */
    public record Applicant(String subject, String username, String name) {}

    /** A form in which no rule found anything wrong, in values instead of texts, and the desk it goes to. */
    public record Accepted(
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
            Surroundings.Desk desk) {
        public Accepted {
            via = List.copyOf(via);
        }
    }

    /** The pass to be amended, and the version, crew and places on the way it had when that was asked for. */
    public record Amends(PassNumber number, int version, List<ApplicationForm.CrewMember> crew, List<PlaceCode> via) {
        public Amends {
            crew = List.copyOf(crew);
            via = List.copyOf(via);
        }
    }

    /** A row of a fleet's file. */
    public record BulkRow(UUID bulk, int row) {}

    /** Why an application came back. */
    public record Reason(@Nullable String field, String code, String text) {}

    static Application draft(UUID id, Applicant by, ApplicationForm form, Instant now) {
        return begun(id, Status.DRAFT, by.subject(), form, null, null, null, now);
    }

    /** Submitted in its first version: a row of a file, or an amendment. */
    static Application submitted(
            String owner,
            ApplicationForm form,
            Accepted accepted,
            @Nullable Amends amends,
            @Nullable BulkRow bulk,
            Instant now) {
        return begun(UUID.randomUUID(), Status.SUBMITTED, owner, form, accepted, amends, bulk, now);
    }

    private static Application begun(
            UUID id,
            Status status,
            String owner,
            ApplicationForm form,
            @Nullable Accepted accepted,
            @Nullable Amends amends,
            @Nullable BulkRow bulk,
            Instant now) {
        var submitted = status == Status.SUBMITTED ? now : null;
        return new Application(
                id, 1, status, owner, form, accepted, amends, bulk, false, submitted, null, List.of(), null, now, now);
    }

    Application due(Instant at) {
        return copy(version, status, form, accepted, amends, atDesk, submittedAt, at, reasons, changedAt);
    }

    Application takenAtDesk() {
        return copy(version, status, form, accepted, amends, true, submittedAt, dueAt, reasons, changedAt);
    }

    Application changed(ApplicationForm to, Instant now) {
        return copy(version + 1, status, to, accepted, amends, atDesk, submittedAt, dueAt, reasons, now);
    }

    Application submitted(Accepted what, Instant due, Instant now) {
        return copy(version + 1, Status.SUBMITTED, form, what, amends, atDesk, now, due, List.of(), now);
    }

    /** A returned amendment, mended by asking again. */
    Application askedAgain(ApplicationForm to, Accepted what, Amends pass, Instant due, Instant now) {
        return copy(version + 1, Status.SUBMITTED, to, what, pass, atDesk, now, due, List.of(), now);
    }

    Application withdrawn(Instant now) {
        return copy(version + 1, Status.WITHDRAWN, form, accepted, amends, atDesk, submittedAt, dueAt, reasons, now);
    }

    private Application copy(
            int nextVersion,
            Status to,
            ApplicationForm typed,
            @Nullable Accepted what,
            @Nullable Amends pass,
            boolean desk,
            @Nullable Instant submitted,
            @Nullable Instant due,
            List<Reason> why,
            Instant now) {
        return new Application(
                id,
                nextVersion,
                to,
                owner,
                typed,
                what,
                pass,
                bulk,
                desk,
                submitted,
                due,
                why,
                passNumber,
                createdAt,
                now);
    }
}
