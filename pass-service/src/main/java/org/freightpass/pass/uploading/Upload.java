package org.freightpass.pass.uploading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fleet's file and how far work on it is; immutable.
 *
 * @param submitted rows that became applications, whether or not approved at once
 * @param approved rows whose pass was issued at once
 * @param failed rows that were refused
 * @param failure why work on the file was given up
 */
public record Upload(
        UUID id,
        Owner owner,
        @Nullable UUID firm,
        Status status,
        List<String> header,
        int rows,
        int submitted,
        int approved,
        int failed,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public Upload {
        header = List.copyOf(header);
    }

    /** Who sent it. */
    public record Owner(String subject, String username, String name) {}

    /** How far work on it is. */
    public enum Status {
        /** UP-07: looked at by its sender, and nothing of it taken in. */
        HELD,
        RUNNING,
        DONE,
        FAILED
    }
}
