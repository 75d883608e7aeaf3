package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The listed firms, drivers and vehicles. */
public interface Blacklist {

    /**
     * LI-05: which of these are listed at that time, each with the entry that does it; who is not listed is absent.
     * One question for a whole fleet costs one round trip.
     */
    Map<Suspect, BlacklistEntry> matching(Collection<? extends Suspect> suspects, Instant at);

    Optional<BlacklistEntry> find(UUID id);

    /** {@code value} is what is compared; only adapters see it, and keep a driver's as a keyed hash. */
    void add(BlacklistEntry entry, String value);

    /** Notes the lifting; false where the entry is unknown or lifted already. */
    boolean lift(BlacklistEntry entry);

    /** The newest entries that fit, the newest first; with {@code before} those older than that one. */
    List<BlacklistEntry> newest(Query query, @Nullable UUID before, int limit);

    /**
     * Which entries are asked for; absent means any.
     *
     * @param within the division of who listed, and those below
     * @param barring whether they bar at {@code at}, or do not
     */
    record Query(
            @Nullable DivisionCode within,
            BlacklistEntry.@Nullable Kind kind,
            @Nullable Whom whom,
            @Nullable Boolean barring,
            Instant at) {}

    /**
     * Whom somebody looks for: one of these firms, or this plate in whatever colour, or a driver by the last two
     * places of the document's number, which lists show (the whole one is asked for nowhere: it would stand in addresses).
     *
     * @param plate empty where it is no plate
     * @param lastTwo empty where it is no driver
     */
    record Whom(Set<UUID> firms, String plate, String lastTwo) {

        public Whom {
            firms = Set.copyOf(firms);
        }
    }

    /** Entries of a division or below (any where absent), by id, after the given one. */
    List<BlacklistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit);
}
