package org.freightpass.notification.rota;

import org.jspecify.annotations.Nullable;

/** Why the rota does not do what was asked. */
public enum RotaRefusal {
    SHIFT_LENGTH(RotaRule.PLANNING, "until", "A shift lasts 15 minutes to 24 hours."),
    SHIFT_PAST(RotaRule.PLANNING, "until", "The shift would be over already."),
    OWN_SUBSTITUTE(RotaRule.ALONE, "substitute", "An agent is not their own substitute."),
    LINE_HAS_SHIFT(RotaRule.ALONE, "from", "The line has another shift in that time."),
    AGENT_HAS_SHIFT(RotaRule.ALONE, "agent", "The agent or the substitute has another shift in that time."),
    SHIFT_UNKNOWN(RotaRule.CHANGING, null, "There is no such shift."),
    SHIFT_BEGUN(RotaRule.CHANGING, null, "The shift has begun."),
    SHIFT_OVER(RotaRule.CHECK, null, "The shift is over."),
    SHIFT_NOT_YOURS(RotaRule.HAND_OVER, null, "The shift is another agent's.");

    private final RotaRule rule;
    private final @Nullable String field;
    private final String text;

    RotaRefusal(RotaRule rule, @Nullable String field, String text) {
        this.rule = rule;
        this.field = field;
        this.text = text;
    }

    public RotaRule rule() {
        return rule;
    }

    /** The field of the request in the way, if it is one. */
    public @Nullable String field() {
        return field;
    }

    public String text() {
        return text;
    }
}
