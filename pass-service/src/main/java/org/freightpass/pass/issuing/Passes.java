package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** The passes of this province. Whoever locks rows holds them until the transaction ends. */
public interface Passes {

    /** IS-11: the next numbers of the division, ascending; taken for good, no lock is held for them. */
    List<PassNumber> numbers(PassType type, DivisionCode division, int count);

    /** The passes with a live status of these vehicles, over or not, locked in the order of their numbers. */
    List<Pass> lockLiveOf(Collection<VehicleKey> vehicles);

    /** The same without locking, for a look. */
    List<Pass> liveOf(Collection<VehicleKey> vehicles);

    /** Those of the numbers that exist, locked in the order of their numbers. */
    List<Pass> lock(Collection<PassNumber> numbers);

    /** Live passes whose validity is over, locked; those that another instance is ending are left out. */
    List<Pass> lockOver(Instant now, int limit);

    /** Live passes, not over yet, that have no signed code, locked; those that another instance is signing are left out. */
    List<Pass> lockUnsigned(Instant now, int limit);

    /** Adds them all; gives the numbers that could not be because a live pass of the vehicle came first (IS-01). */
    Set<PassNumber> add(List<Pass> passes);

    /** Stores the next versions of locked passes. */
    void replace(List<Pass> passes);

    Optional<Pass> find(PassNumber number);

    /** By number, ascending, after the given one. */
    List<Pass> page(Query query, @Nullable String after, int limit);

    /** Those of a desk that fit, by number, at most so many. */
    List<Pass> select(Selection selection, int limit);

    /**
     * What a desk picks its passes by; absent means any, and what is given holds together.
     *
     * @param division the issuer's, and those below
     * @param issuedUntil the first instant after the last issue
     * @param statuses as they stand at {@code now}
     * @param desk whose passes: its department in its division, and those below
     */
    record Selection(
            @Nullable Set<PassNumber> numbers,
            @Nullable String plate,
            @Nullable Set<UUID> firms,
            @Nullable DivisionCode division,
            @Nullable GoodsCategory goods,
            @Nullable Instant issuedFrom,
            @Nullable Instant issuedUntil,
            Set<Pass.Status> statuses,
            Issuer desk,
            Instant now) {}

    /**
     * What a holder has, after the given place: live passes by their end, then those that are over, the last ended first.
     * The query names the holder: an owner and firms.
     */
    List<Pass> dueFirst(Query query, @Nullable DuePlace after, int limit);

    /** Where a page of such a list ended; {@code live} as it was when that page was read. */
    record DuePlace(boolean live, Instant until, PassNumber number) {
        public static DuePlace of(Pass pass, Instant now) {
            return new DuePlace(pass.at(now).status().live(), pass.validity().until(), pass.number());
        }
    }

    /**
     * Which passes are asked for; absent means any.
     *
     * @param status as it stands at {@code now}
     * @param firms passes of one of these firms or of {@code owner} without a firm; absent: no matter whose
     */
    record Query(
            @Nullable String plate,
            Pass.@Nullable Status status,
            @Nullable UUID firm,
            @Nullable UUID bulk,
            @Nullable String owner,
            @Nullable Set<UUID> firms,
            @Nullable Issuer desk,
            Instant now) {}
}
