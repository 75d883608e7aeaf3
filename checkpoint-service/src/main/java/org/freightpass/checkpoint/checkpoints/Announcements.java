package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.UUID;

/** What others are told, with the transaction or not at all. */
public interface Announcements {

    void changed(Checkpoint checkpoint);

    void overdue(Checkpoint checkpoint, Instant at);

    void reported(UUID reportId, UUID alertId, Report report, Instant at);
}
