package org.freightpass.pass.joining;

import org.freightpass.pass.joining.FirmDoor.Named;

/** What became of a wish to join or of its decision. */
public sealed interface JoinResult {

    /** The request as it is now. */
    record Done(JoinRequest request, Named firm) implements JoinResult {}

    /** A rule forbids it; the text says what was found and what to do. */
    record Refused(Refusal refusal, String text) implements JoinResult {}

    /** Why not. */
    enum Refusal {
        FIRM_UNKNOWN(JoiningRule.BY_CREDIT_CODE),
        ALREADY_A_MEMBER(JoiningRule.MEMBERS_NEED_NOT),
        TOO_MANY(JoiningRule.FEW_OPEN),
        TOO_SOON(JoiningRule.REST_AFTER_NO),
        UNKNOWN(JoiningRule.OWNERS_DECIDE),
        DECIDED(JoiningRule.DECIDED_ONCE),
        CHANGED_MEANWHILE(JoiningRule.OWNERS_DECIDE);

        private final JoiningRule rule;

        Refusal(JoiningRule rule) {
            this.rule = rule;
        }

        public JoiningRule rule() {
            return rule;
        }
    }
}
