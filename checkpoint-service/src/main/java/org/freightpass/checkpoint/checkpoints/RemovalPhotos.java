package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.Optional;
import org.freightpass.contracts.CheckpointCode;

/** The photographs that confirmed removals. */
public interface RemovalPhotos {

    void add(CheckpointCode code, Photo photo, String by, Instant at);

    Optional<Photo> find(CheckpointCode code);
}
