package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a checkpoint's approval or removal is. */
public sealed interface Stage {

    /** Entered, approved by nobody: no checks. */
    record Registered() implements Stage {}

    /** Approved, if so until a time. */
    record Retained(String by, @Nullable Instant until) implements Stage {}

    /** To be gone by the deadline; checks go on until then. */
    record RemovalOrdered(Instant deadline, String reason) implements Stage {}

    /** Gone. */
    record Removed() implements Stage {}
}
