package org.freightpass.notification.hotline;

/** Why the hotline does not do what was asked. */
public enum HotlineRefusal {
    CASE_UNKNOWN(HotlineRule.SEEING),
    NOT_ON_YOUR_LINE(HotlineRule.ACTING),
    ALREADY_ACKNOWLEDGED(HotlineRule.LIFE),
    NOT_ACKNOWLEDGED(HotlineRule.LIFE),
    CASE_OVER(HotlineRule.LIFE),
    CASE_NOT_OVER(HotlineRule.LIFE),
    JOINED_ELSEWHERE(HotlineRule.JOINING),
    PASS_NOT_YOURS(HotlineRule.OPENING),
    LINE_UNKNOWN(HotlineRule.DUTY),
    LINE_NOT_YOURS(HotlineRule.DUTY),
    LINE_TAKEN(HotlineRule.DUTY),
    AGENT_ON_OTHER_LINE(HotlineRule.DUTY);

    private final HotlineRule rule;

    HotlineRefusal(HotlineRule rule) {
        this.rule = rule;
    }

    public HotlineRule rule() {
        return rule;
    }
}
