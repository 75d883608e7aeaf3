package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * A pass as of one version; immutable. What the status column says can be behind the clock: {@link #at} tells how the
 * pass stands at an instant, and whoever shows or judges a pass asks that first.
 *
 * @param crew the crew as it is stored, sealed; nothing here opens it
 * @param replacedBy the pass that takes over at the end of the validity, or took over
 * @param code the signed code in force; absent until it is signed
 */
public record Pass(
        PassNumber number,
        int version,
        Status status,
        Plate plate,
        PlateColour plateColour,
        Route route,
        GoodsCategory goods,
        Validity validity,
        Issuer issuer,
        Holder holder,
        @Nullable UUID applicationId,
        @Nullable UUID bulkId,
        Channel channel,
        String crew,
        @Nullable String reason,
        boolean fraud,
        @Nullable PassNumber replacedBy,
        @Nullable Code code,
        Instant issuedAt,
        Instant changedAt) {

    /**
     * What others need to know of a signed code.
     *
     * @param version the pass's version that it states; the pass may have moved on since, in other things
     * @param list the number of the status list of the issuer's division
     * @param index the place in it
     * @param crew marks of the crew, four hexadecimal digits a person
     */
    public record Code(int version, int list, int index, List<String> crew) {
        public Code {
            crew = List.copyOf(crew);
        }
    }

    /** Where a pass stands in its life: ACTIVE and SUSPENDED are live and exclude another, the others are its end. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        REVOKED,
        REPLACED,
        CANCELLED,
        EXPIRED;

        public boolean live() {
            return this == ACTIVE || this == SUSPENDED;
        }
    }

    /** Where a pass was asked for: by the applicant, at a department's desk, or at a checkpoint's. */
    public enum Channel {
        ONLINE,
        OFFLINE_DESK,
        CHECKPOINT_DESK
    }

    /** Whose pass it is: a firm's, or, without one, the single driver's whose subject {@code owner} is. */
    public record Holder(String owner, @Nullable UUID firm) {

        boolean same(Holder other) {
            return firm == null ? other.firm == null && owner.equals(other.owner) : firm.equals(other.firm);
        }
    }

    public PassType type() {
        return number.type();
    }

    public VehicleKey vehicle() {
        return new VehicleKey(plate, plateColour, type());
    }

    /** IS-10: a live pass whose validity is over is EXPIRED, or REPLACED where another took over, written or not. */
    public Pass at(Instant now) {
        if (!status.live() || !validity.over(now)) {
            return this;
        }
        return with(status().live() && replacedBy != null ? Status.REPLACED : Status.EXPIRED);
    }

    private Pass with(Status changed) {
        return copy(version, changed, validity, crew, route, reason, fraud, replacedBy, changedAt);
    }

    Pass ended(Instant now) {
        var over = at(now);
        return over.copy(version + 1, over.status, validity, crew, route, reason, fraud, replacedBy, now);
    }

    Pass moved(Status to, @Nullable String why, boolean forged, Instant now) {
        return copy(version + 1, to, validity, crew, route, why, forged, replacedBy, now);
    }

    /** IS-02: ends at once, or is cut where the new one starts. */
    Pass replacedBy(PassNumber next, Instant start, Instant now) {
        var cut = start.isAfter(now) && start.isAfter(validity.from());
        if (!cut) {
            return copy(version + 1, Status.REPLACED, validity, crew, route, reason, fraud, next, now);
        }
        var shorter = start.isBefore(validity.until()) ? new Validity(validity.from(), start) : validity;
        return copy(version + 1, status, shorter, crew, route, reason, fraud, next, now);
    }

    Pass amended(@Nullable String newCrew, @Nullable List<PlaceCode> newVia, Instant now) {
        return copy(
                version + 1,
                status,
                validity,
                newCrew == null ? crew : newCrew,
                newVia == null ? route : route.by(newVia),
                reason,
                fraud,
                replacedBy,
                now);
    }

    /** The same with the code that was signed for it. */
    public Pass coded(Code signed) {
        return new Pass(
                number,
                version,
                status,
                plate,
                plateColour,
                route,
                goods,
                validity,
                issuer,
                holder,
                applicationId,
                bulkId,
                channel,
                crew,
                reason,
                fraud,
                replacedBy,
                signed,
                issuedAt,
                changedAt);
    }

    private Pass copy(
            int nextVersion,
            Status to,
            Validity during,
            String sealed,
            Route along,
            @Nullable String why,
            boolean forged,
            @Nullable PassNumber next,
            Instant at) {
        return new Pass(
                number,
                nextVersion,
                to,
                plate,
                plateColour,
                along,
                goods,
                during,
                issuer,
                holder,
                applicationId,
                bulkId,
                channel,
                sealed,
                why,
                forged,
                next,
                code,
                issuedAt,
                at);
    }
}
