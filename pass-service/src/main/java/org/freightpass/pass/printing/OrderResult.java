package org.freightpass.pass.printing;

/** What came of an order. */
public sealed interface OrderResult {

    /** It will be printed. */
    record Accepted(PrintOrder order) implements OrderResult {}

    /** It does not name exactly one of numbers, fleet's file and firm. */
    record Unclear() implements OrderResult {}

    /** It names no pass that could be printed. */
    record Empty() implements OrderResult {}

    /** It names more passes than one order may. */
    record TooMany(int most) implements OrderResult {}
}
