package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The store of entries about the roads. */
public interface RoadEntries {

    /** A number that no entry had before. */
    long nextNumber();

    Optional<RoadEntry> find(String code);

    Optional<RoadEntry> lock(String code);

    /** False where the code is taken. */
    boolean add(RoadEntry entry);

    void save(RoadEntry entry);

    List<RoadEntry> find(Search search);

    /**
     * What is looked for.
     *
     * @param division what it lies in; null: anywhere
     * @param notOverAt leaves out what is over at this time; null: nothing is left out
     * @param after the code after which to go on
     */
    record Search(
            RoadEntry.Subject subject,
            @Nullable DivisionCode division,
            @Nullable Instant notOverAt,
            @Nullable String after,
            int limit) {}
}
