package org.freightpass.pass.reviewing;

import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** What came of one step of a review. */
public sealed interface ReviewResult {

    /** The case as it stands now. */
    record Done(ReviewCase reviewed) implements ReviewResult {}

    /** A rule of reviews forbids it; {@code holder} is the name of whoever has claimed it where that is why. */
    record Refused(UUID id, ReviewRefusal refusal, @Nullable String holder) implements ReviewResult {}

    /** The pass could not be issued, so the case was not approved; code and text are those of issuing. */
    record NotIssued(
            UUID id, String code, String text, @Nullable PassNumber live) implements ReviewResult {}
}
