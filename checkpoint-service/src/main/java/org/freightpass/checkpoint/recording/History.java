package org.freightpass.checkpoint.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/** Where inspections are kept for good. Safe for use by many threads. */
public interface History {

    /** Adds those that are not there yet, all of them or none; the same again changes nothing. */
    void add(List<RecordedInspection> inspections);

    Optional<RecordedInspection> find(UUID id);

    /** The newest first. */
    List<RecordedInspection> find(Search search);

    /**
     * What is looked for.
     *
     * @param scope what the asker may see
     * @param after the last one of the page before
     */
    record Search(
            Scope scope,
            @Nullable Plate plate,
            @Nullable CheckpointCode checkpoint,
            @Nullable Position after,
            int limit) {}

    /** A place in the order: newest first, then by id. */
    record Position(Instant decidedAt, UUID id) {}
}
