package org.freightpass.pass.issuing;

import java.util.List;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** What somebody wants done to a pass. */
public sealed interface ChangePass {

    /** Not to be used until resumed. */
    record Suspend(String reason) implements ChangePass {}

    /** Usable again. */
    record Resume() implements ChangePass {}

    /** Ended by the department. */
    record Revoke(String reason, boolean fraud) implements ChangePass {}

    /** Ended by its holder. */
    record Cancel() implements ChangePass {}

    /**
     * Other crew (sealed) or other places on the way; what is absent stays.
     *
     * @param reviewedOn the version of the pass that was reviewed; absent where the department amends of itself
     */
    record Amend(
            @Nullable String crew,
            @Nullable List<PlaceCode> via,
            @Nullable Integer reviewedOn) implements ChangePass {
        public Amend {
            via = via == null ? null : List.copyOf(via);
        }
    }
}
