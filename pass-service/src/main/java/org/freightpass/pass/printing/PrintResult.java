package org.freightpass.pass.printing;

import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** What came of the wish for a document. */
public sealed interface PrintResult {

    /** What it says. */
    record Composed(PassSheet sheet) implements PrintResult {}

    /** A rule forbids it; {@code replacedBy} is the pass to print instead where there is one. */
    record Refused(PrintRefusal refusal, @Nullable PassNumber replacedBy) implements PrintResult {}
}
