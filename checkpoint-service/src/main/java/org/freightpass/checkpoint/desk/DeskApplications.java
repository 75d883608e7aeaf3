package org.freightpass.checkpoint.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;

/** The store of applications. */
public interface DeskApplications {

    /** Keeps it, to be followed up from {@code followAt} on; false where the id is there already. */
    boolean keep(ApplyOnTheSpot asked, String officer, Instant now, Instant followAt);

    Optional<DeskApplication> find(UUID id);

    /** Whether the same was asked under this id. */
    boolean isSame(ApplyOnTheSpot asked);

    List<DeskApplication> at(CheckpointCode checkpoint, @Nullable UUID after, int limit);

    /** Ends it and forgets what was applied for; nothing where it has ended already. */
    void decide(UUID id, PassDesk.Answer answer, Instant now);

    /** Those of the checkpoints that are due; nobody else gets them before {@code until}. */
    List<ApplyOnTheSpot> take(Collection<String> checkpoints, Instant now, Instant until, int limit);
}
