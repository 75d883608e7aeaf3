package org.freightpass.pass.issuing;

import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** What came of an order to issue. */
public sealed interface IssueResult {

    /** The pass exists. */
    record Issued(Pass pass) implements IssueResult {}

    /** A rule forbids it; {@code live} is the pass that stands in the way where one does. */
    record Refused(PassRefusal refusal, @Nullable PassNumber live) implements IssueResult {}
}
