package org.freightpass.pass.issuing;

import org.freightpass.contracts.PassNumber;

/** What came of a wish to change one pass. */
public sealed interface ChangeResult {

    /** The pass as it stands now. */
    record Changed(Pass pass) implements ChangeResult {}

    /** A rule forbids it. */
    record Refused(PassNumber number, PassRefusal refusal) implements ChangeResult {}
}
