package org.freightpass.checkpoint.stopping;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** How long vehicles waited, from the history of inspections; only those whose arrival is known count. */
public interface WaitingTimes {

    /** How vehicles are counted together. */
    enum Slot {
        HOUR,
        /** Of the local day, +08:00. */
        DAY
    }

    /** Minutes from arrival to decision: half of the vehicles waited at most {@code median}, nine of ten {@code p90}. */
    record Waited(Instant from, int vehicles, int median, int p90, int max) {}

    /** A checkpoint's waiting since a time. */
    record AtCheckpoint(CheckpointCode checkpoint, Waited waited) {}

    List<Waited> at(CheckpointCode checkpoint, Slot slot, Instant from, Instant until);

    /** By checkpoint, in the order of codes, after {@code after}. */
    List<AtCheckpoint> since(Instant from, @Nullable DivisionCode division, @Nullable CheckpointCode after, int limit);
}
