package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** Issues the passes of approved cases, or amends those they name, within the approval's transaction. */
public interface Issuance {

    /** One outcome for each case, in their order. */
    List<Outcome> issue(List<ReviewCase> cases, Reviewer by, Instant now);

    /** What would stand in the way of each now, without a code where nothing would; nothing is locked or changed. */
    List<Outcome> foresee(List<ReviewCase> cases, Instant now);

    /** A number, or why there is none; {@code live} is the pass in the way where one is. */
    record Outcome(
            @Nullable PassNumber number,
            @Nullable String code,
            String text,
            @Nullable PassNumber live) {}
}
