package org.freightpass.pass.recalling;

/** What became of a wish about an order. */
public sealed interface RecallResult {

    /** The order as it stands now: done, waiting or withdrawn. */
    record Placed(RecallOrder order) implements RecallResult {}

    /** A rule forbids it. */
    record Refused(Kind kind) implements RecallResult {}

    /** The stable codes. */
    enum Kind {
        NO_DESK(RecallingRule.EACH_BY_ITSELF),
        SIZE_WRONG(RecallingRule.SIZE),
        REASON_WRONG(RecallingRule.REASON),
        ORDER_UNKNOWN(RecallingRule.SECOND_PERSON),
        SAME_PERSON(RecallingRule.SECOND_PERSON),
        NOT_WAITING(RecallingRule.LAPSES);

        private final RecallingRule rule;

        Kind(RecallingRule rule) {
            this.rule = rule;
        }

        public RecallingRule rule() {
            return rule;
        }
    }
}
