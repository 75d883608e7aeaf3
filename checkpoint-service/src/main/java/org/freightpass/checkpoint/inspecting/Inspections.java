package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Plate;

/** This service's own memory of inspections, of the last two days, and their way to everybody else. */
public interface Inspections {

    /** How safe a record was when its answer left. */
    enum Recorded {
        KAFKA,
        /** On this machine's disk; it follows when Kafka is back. */
        JOURNAL,
        /** It was a trial in the sandbox. */
        NOWHERE
    }

    /** An inspection and how it was recorded. */
    record Kept(Inspection inspection, Recorded recorded) {}

    Optional<Kept> find(UUID id);

    Optional<EarlierInspection> lastSampled(Plate plate);

    /** Returns when the record is safe; never fails for want of Kafka. */
    Recorded record(Inspection inspection);

    /** An inspection asked for where none may be held; returns the incident's id, the same for the same inspection. */
    UUID report(Inspect asked, Place place, Instant at);
}
