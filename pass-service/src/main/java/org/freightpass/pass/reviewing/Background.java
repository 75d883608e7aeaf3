package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** What the registers of the house know about an application at this moment, for whoever reviews it. */
public interface Background {

    Known of(ReviewCase reviewed, Instant now);

    /** Names of those of the firms that are registered. */
    Map<UUID, String> firmNames(Collection<UUID> firms);

    /**
     * What is known.
     *
     * @param firm absent for a driver who applies alone
     * @param drivers the names of those in the crew who are blacklisted
     * @param live the vehicle's live passes, without the one that is to be amended
     */
    record Known(@Nullable Firm firm, boolean vehicle, List<String> drivers, Listed whitelist, List<Live> live) {

        public Known {
            drivers = List.copyOf(drivers);
            live = List.copyOf(live);
        }

        /** Whether nobody and nothing in it is blacklisted. */
        public boolean clean() {
            return !vehicle && drivers.isEmpty() && (firm == null || !firm.blacklisted());
        }
    }

    /** Who applies. */
    record Firm(UUID id, String name, String creditCode, boolean confirmed, boolean blacklisted) {}

    /** Whether the firm is whitelisted, and for these goods. */
    enum Listed {
        NO,
        FOR_OTHER_GOODS,
        FOR_THESE_GOODS
    }

    /** A live pass of the vehicle; {@code inTheWay} where it is of the same type and time. */
    record Live(PassNumber number, PassType type, Instant from, Instant until, boolean inTheWay) {}
}
