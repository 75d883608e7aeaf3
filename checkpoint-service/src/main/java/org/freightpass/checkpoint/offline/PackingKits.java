package org.freightpass.checkpoint.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import org.freightpass.contracts.CheckpointCode;

/** Packs for an officer what a scanner needs at the officer's own checkpoints. */
public final class PackingKits {
    private final KitContents contents;
    private final Duration lasts;

    public PackingKits(KitContents contents, Duration lasts) {
        this.contents = contents;
        this.lasts = lasts;
    }

    /**
     * Reckoned from what it is complete to, not from now: a stale view makes no kit that lasts longer. In whole seconds, as
     * it is signed.
     */
    public OfflineKit pack(Collection<CheckpointCode> stands, Instant now) {
        var asOf = contents.asOf().truncatedTo(ChronoUnit.SECONDS);
        var sorted = stands.stream()
                .sorted(Comparator.comparing(CheckpointCode::value))
                .toList();
        return new OfflineKit(asOf, asOf.plus(lasts), contents.partsFor(sorted, now));
    }
}
