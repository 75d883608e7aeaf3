package org.freightpass.pass.enterprises;

/** What became of a wish about a firm. */
public sealed interface FirmResult {

    /** It is so; the firm as it stands now. */
    record Done(Firm firm) implements FirmResult {}

    /** A rule forbids it; {@code field} names what is wrong where one field is. */
    record Refused(EnterpriseRefusal reason) implements FirmResult {}
}
