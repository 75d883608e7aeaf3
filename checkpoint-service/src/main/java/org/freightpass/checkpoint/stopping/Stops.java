package org.freightpass.checkpoint.stopping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;

/** The store of stops, results and long stops. */
public interface Stops {

    /** False where it is there already. */
    boolean add(Stop stop);

    /** How many reports without an account named the pass since then; until the transaction ends nobody adds one. */
    int lockReportsOf(PassNumber number, Instant since);

    /** The result known of an inspection; until the transaction ends nobody changes it. */
    Optional<SampleResult> lockResult(UUID inspection);

    void save(UUID inspection, SampleResult result, String by, Instant at);

    /** False where the checkpoint and hour have one already. */
    boolean addLongStop(CheckpointCode checkpoint, Instant hour, int minutes);
}
