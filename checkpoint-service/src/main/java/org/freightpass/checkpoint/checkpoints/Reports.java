package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reports of checkpoints, and who has read them. Every call belongs to the caller's transaction. */
public interface Reports {

    void add(UUID reportId, UUID alertId, Report report, Instant at);

    /** Those with one of the ids, and those that raised one of the alerts: each once, newest first. */
    List<KeptReport> find(Collection<UUID> ids, Collection<UUID> alertIds);

    /** Writes down that somebody reads them; what is written stays. */
    void noteReading(Collection<UUID> ids, String by, Instant at);

    /** Who has read the report, newest first, from the one before {@code before} on. */
    List<Reading> readings(UUID id, long before, int limit);

    /** Deletes telephones and accounts of reports made at this time or earlier; of how many. */
    int forget(Instant upTo, Instant now);

    /** That somebody has read a report; {@code serial} ascends. */
    record Reading(long serial, String by, Instant at) {}
}
