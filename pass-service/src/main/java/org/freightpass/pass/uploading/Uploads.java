package org.freightpass.pass.uploading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Fleets' files and their refused rows. */
public interface Uploads {

    void add(Upload upload, List<SheetRow> rows);

    Optional<Upload> find(UUID id);

    /** The first rows of a held file. */
    List<SheetRow> begin(UUID id);

    /** Lets work on a held file begin; false where none is held. */
    boolean release(UUID id);

    /** Removes a held file with all of its rows; false where none is held. */
    boolean drop(UUID id);

    /** Held files that were sent before a time. */
    List<UUID> heldSince(Instant before);

    /** Files with rows that nobody has taken yet, the oldest first. */
    List<UUID> unfinished();

    /** Removes the next rows that no other instance is taking, in the caller's transaction (UP-05). */
    Optional<List<SheetRow>> takeChunk(UUID id);

    void counted(UUID id, int submitted, int approved, List<RefusedRow> refused);

    /** Marks the file as done where no rows are left. */
    void finish(UUID id, Instant now);

    void giveUp(UUID id, String why, Instant now);

    /** Refused rows after the given number, in their order. */
    List<RefusedRow> refused(UUID id, int after, int limit);

    /** A row that was refused, and why. */
    record RefusedRow(SheetRow row, List<Fault> faults) {}

    /** What was wrong with one cell, or with the row where the column is absent. */
    record Fault(String field, String code, String text, String value) {}
}
