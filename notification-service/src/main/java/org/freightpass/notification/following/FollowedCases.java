package org.freightpass.notification.following;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases as callers meet them. */
public interface FollowedCases {
    /** A case and the telephone it was opened with, which goes no further than the comparison. */
    record Found(FollowedCase shown, @Nullable String telephone) {}

    Optional<Found> find(String number);

    /** False where the case is in no state for it. */
    boolean act(String number, CallerAct act, Instant now);
}
