package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The register's store. */
public interface Checkpoints {

    /** Those of a county, removed ones too; until the transaction ends nobody else adds one to it. */
    List<Checkpoint> lockCounty(DivisionCode county);

    Optional<Checkpoint> find(CheckpointCode code);

    Optional<Checkpoint> lock(CheckpointCode code);

    List<Checkpoint> find(Search search);

    /** False where the code is taken. */
    boolean add(Checkpoint checkpoint);

    /** Throws where the version before it is no longer the stored one. */
    void save(Checkpoint checkpoint);

    /** Those whose removal is overdue and was not told yet; they then count as told. */
    List<Checkpoint> takeOverdue(Instant now);

    /** What is looked for, and the code after which to go on. */
    record Search(
            @Nullable DivisionCode division,
            @Nullable String status,
            @Nullable String after,
            int limit) {}
}
