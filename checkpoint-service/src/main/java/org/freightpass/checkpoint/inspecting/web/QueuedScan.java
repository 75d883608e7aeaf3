package org.freightpass.checkpoint.inspecting.web;

import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Told;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** One item of a batch, as it was read; {@code place} is where it stood. */
sealed interface QueuedScan {
    int place();

    /** It can be decided. */
    record Taken(int place, Inspect inspect, Told told) implements QueuedScan {}

    /** It cannot. */
    record Refused(int place, @Nullable String id, Problem problem) implements QueuedScan {}
}
