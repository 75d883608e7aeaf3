package org.freightpass.checkpoint.offline;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.CheckpointCode;

/** Where the parts of a kit come from: what this instance knows without asking anybody. */
public interface KitContents {

    /** What there is for an officer who stands there; the same parts in the same order while nothing changes. */
    List<KitPart> partsFor(List<CheckpointCode> stands, Instant now);

    /** The time that all of it is complete to. */
    Instant asOf();
}
