package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Entries of a division or below (any where absent), by id, after the given one. */
    List<BlacklistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit);
}
