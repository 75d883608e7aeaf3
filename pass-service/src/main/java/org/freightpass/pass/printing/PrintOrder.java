package org.freightpass.pass.printing;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * An order of many documents.
 *
 * @param done passes that were printed
 * @param failed passes that could not be
 * @param size of the file in bytes, once there is one
 * @param until when the order and its file are deleted
 */
public record PrintOrder(
        UUID id,
        Reader reader,
        Form form,
        @Nullable Names names,
        Status status,
        int total,
        int done,
        int failed,
        long size,
        @Nullable String failure,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        Instant until) {

    /** How far it is. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** What the file is. */
    public enum Form {
        PDF,
        ZIP
    }

    /** One pass of the order, by its place in it. */
    public record Item(int place, PassNumber number) {}

    /** A pass that could not be printed. */
    public record Failure(PassNumber number, PrintRefusal refusal) {}

    boolean over(Instant now) {
        return !now.isBefore(until);
    }
}
