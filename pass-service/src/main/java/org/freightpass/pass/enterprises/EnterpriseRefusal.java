package org.freightpass.pass.enterprises;

import org.jspecify.annotations.Nullable;

/**
 * Why a wish about a firm was not granted.
 *
 * @param field the field of the request that is wrong, where one is
 * @param detail what was found and what to do, for people
 */
public record EnterpriseRefusal(Kind kind, @Nullable String field, String detail) {

    /** The stable codes. */
    public enum Kind {
        CREDIT_CODE_BAD(EnterpriseRule.CREDIT_CODE_CHECKED),
        CREDIT_CODE_REGISTERED(EnterpriseRule.CREDIT_CODE_ONCE),
        DIVISION_BAD(EnterpriseRule.OFFICE_GOVERNS),
        CONTACT_BAD(EnterpriseRule.CONTACT_REACHABLE),
        NAME_BAD(EnterpriseRule.NAMED),
        FIRM_UNKNOWN(EnterpriseRule.MEMBERS_ACT),
        NOT_AN_OWNER(EnterpriseRule.MEMBERS_ACT),
        OUTSIDE_YOUR_DIVISION(EnterpriseRule.OFFICE_GOVERNS),
        ALREADY_A_MEMBER(EnterpriseRule.MEMBER_ONCE),
        MEMBER_UNKNOWN(EnterpriseRule.OWNER_STAYS),
        LAST_OWNER(EnterpriseRule.OWNER_STAYS),
        FIRM_BOUND(EnterpriseRule.FIRM_LEAVES),
        CHANGED_MEANWHILE(EnterpriseRule.STANDING_STEPS);

        private final EnterpriseRule rule;

        Kind(EnterpriseRule rule) {
            this.rule = rule;
        }

        public EnterpriseRule rule() {
            return rule;
        }
    }
}
