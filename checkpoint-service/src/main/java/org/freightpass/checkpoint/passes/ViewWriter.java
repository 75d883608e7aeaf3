package org.freightpass.checkpoint.passes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writing the view. One thread writes. */
public interface ViewWriter {

    /**
     * Changes, how far they reach and, where it advanced, the time the view is then complete to.
     *
     * @param applied the next offset of each slice that moved
     */
    record Batch(
            List<ViewChange> changes,
            Map<Slice, Long> applied,
            @Nullable Instant asOf) {
        public Batch {
            changes = List.copyOf(changes);
            applied = Map.copyOf(applied);
        }

        public boolean isEmpty() {
            return changes.isEmpty() && applied.isEmpty() && asOf == null;
        }
    }

    /** All of it or, if the process dies meanwhile, nothing of it. */
    void apply(Batch batch);

    Map<Slice, Long> applied();

    /** Forgets everything: the view is then filled again from the start. */
    void clear();
}
