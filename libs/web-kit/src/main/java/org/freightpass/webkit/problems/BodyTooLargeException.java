package org.freightpass.webkit.problems;

import java.io.IOException;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** More was sent than the limit says; thrown while the body is being read, so nothing beyond the limit is held. */
public final class BodyTooLargeException extends IOException {

    private final long limit;

    public BodyTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    public Problem problem() {
        return problem(limit);
    }

    public static Problem problem(long limit) {
        return Problem.of(CommonProblem.BODY_TOO_LARGE)
                .detail("The body may hold at most " + limit + " bytes here.")
                .with("limit", limit);
    }

    /** The one among the causes of {@code failure}, however deep a reader has wrapped it. */
    public static @Nullable BodyTooLargeException among(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException found) {
                return found;
            }
        }
        return null;
    }
}
