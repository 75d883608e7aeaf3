package org.freightpass.checkpoint.inspecting.web;

import java.util.List;
import org.freightpass.checkpoint.inspecting.Outcome;
import org.freightpass.checkpoint.inspecting.Standing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /inspections/batch}. An item is the body of an inspection and {@code offlineDecision}; each is
 * read by itself, so that one that is broken spoils no other.
 */
record BatchRequest(@Nullable List<@Nullable JsonNode> items) {
    static final String TOLD = "offlineDecision";

    /** What the scanner told the driver. */
    record OfflineDecision(
            @Nullable Standing standing, @Nullable Outcome outcome) {}
}
