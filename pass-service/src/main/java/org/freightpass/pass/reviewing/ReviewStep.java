package org.freightpass.pass.reviewing;

import java.util.List;

/** What a reviewer wants to do with a case. */
public sealed interface ReviewStep {

    /** Take it to work on. */
    record Claim() implements ReviewStep {}

    /** Give it back to the queue. */
    record Release() implements ReviewStep {}

    /** Send it back to be mended. */
    record Return(List<Reason> reasons) implements ReviewStep {

        public Return {
            reasons = List.copyOf(reasons);
        }
    }

    /** Turn it down for good. */
    record Reject(String reason) implements ReviewStep {}

    /** Grant it: the pass is issued at once. */
    record Approve() implements ReviewStep {}
}
