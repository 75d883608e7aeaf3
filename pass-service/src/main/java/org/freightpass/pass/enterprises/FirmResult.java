package org.freightpass.pass.enterprises;

import java.util.List;

/** What became of a wish about a firm. */
public sealed interface FirmResult {

    /** It is so; the firm as it stands now. */
    record Done(Firm firm) implements FirmResult {}

    /** Rules forbid it; all that is wrong with the fields, or the one reason why not. */
    record Refused(List<EnterpriseRefusal> reasons) implements FirmResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static FirmResult refused(EnterpriseRefusal.Kind kind, String detail) {
        return new Refused(List.of(new EnterpriseRefusal(kind, null, detail)));
    }
}
