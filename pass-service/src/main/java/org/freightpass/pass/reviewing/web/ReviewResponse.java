package org.freightpass.pass.reviewing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.MaskedCrew;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.applying.Registers;
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
        @Nullable Amendment amendment,
        Instant changedAt) {

    /** The live pass that is to be amended, as it was when that was asked for and as it would become. */
    record Amendment(String number, String typedNumber, int version, Contents before, Contents after) {}

    /** What an amendment can change; numbers of documents masked. */
    record Contents(List<CrewMember> crew, List<String> via) {}

    static ReviewResponse of(ReviewCase c, Registers.CrewSeal seal) {
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
                r.amends() == null ? null : amendment(r, r.amends(), seal),
                c.changedAt());
    }

    private static Amendment amendment(ReviewCase.Request r, ReviewCase.Amends pass, Registers.CrewSeal seal) {
        return new Amendment(
                pass.number().value(),
                PassNumbers.typed(pass.number()),
                pass.version(),
                contents(pass.crew(), pass.via(), seal),
                contents(r.crew(), r.via(), seal));
    }

    private static Contents contents(String crew, List<PlaceCode> via, Registers.CrewSeal seal) {
        return new Contents(
                MaskedCrew.of(seal.open(crew)),
                via.stream().map(PlaceCode::value).toList());
    }
}
