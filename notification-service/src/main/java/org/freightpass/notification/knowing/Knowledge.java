package org.freightpass.notification.knowing;

import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/** Where what is known is kept. Every call belongs to the caller's transaction. */
public interface Knowledge {
    /** Keeps those that are newer than what is kept. */
    void passes(List<Known.Pass> passes);

    /** Keeps those that are newer than what is kept. */
    void applications(List<Known.Application> applications);

    /** Whatever is of the plate or of the pass; at most {@code most} of each, newest first. */
    Known of(@Nullable Plate plate, @Nullable PassNumber pass, int most);
}
