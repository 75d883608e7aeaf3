package org.freightpass.pass.uploading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Turns rows into submitted applications, in the caller's transaction. */
public interface Intake {

    Outcome take(Upload upload, List<SheetRow> rows, Instant now);

    /** Whether the sender acts for the firm. */
    boolean actsFor(Upload.Owner owner, UUID firm);

    /** For each row what was wrong (nothing where it was taken), and how many passes were issued at once. */
    record Outcome(List<List<Uploads.Fault>> faults, int approved) {}
}
