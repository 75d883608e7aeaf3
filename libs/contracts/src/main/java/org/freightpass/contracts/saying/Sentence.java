package org.freightpass.contracts.saying;

import static org.freightpass.contracts.saying.Sentence.Gap.CALLED;
import static org.freightpass.contracts.saying.Sentence.Gap.COUNT;
import static org.freightpass.contracts.saying.Sentence.Gap.DEMAND;
import static org.freightpass.contracts.saying.Sentence.Gap.NAME;
import static org.freightpass.contracts.saying.Sentence.Gap.OUTCOME;
import static org.freightpass.contracts.saying.Sentence.Gap.PARTY;
import static org.freightpass.contracts.saying.Sentence.Gap.PLACES;
import static org.freightpass.contracts.saying.Sentence.Gap.PLATE;
import static org.freightpass.contracts.saying.Sentence.Gap.REASONS;
import static org.freightpass.contracts.saying.Sentence.Gap.STANDING;
import static org.freightpass.contracts.saying.Sentence.Gap.TIME;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every sentence that a service writes by itself, and what stands in its gaps, in order. Names and gaps are part of the
 * contract: neither changes, new ones are added. A test of notification-service holds that each has its words in both
 * languages.
 */
public enum Sentence {
    LINE_OF_AREA(NAME),
    HOME_LINE_UNATTENDED(NAME, NAME),
    HOME_LINE_BUSY(NAME, NAME),
    NO_LINE_FREE(NAME),
    NO_LINE_FREE_HOME_UNATTENDED(NAME, NAME),
    ALERTS_JOINED(COUNT),
    HANDED_TO(PARTY, NAME),
    ENDED_WITH(OUTCOME, NAME),
    NOT_TAKEN_OTHER_LINE(NAME, NAME),
    NOT_TAKEN_NO_OTHER_LINE,
    NOT_TAKEN_CALLS(CALLED),
    ANSWER_LATE_CALLS(TIME, CALLED),
    SOLUTION_LATE_CALLS(TIME, CALLED),
    SHIFT_MISSED(NAME, NAME, TIME),
    SHIFT_MISSED_SUBSTITUTE(NAME, NAME, TIME, NAME),
    LINE_LEFT(NAME, TIME),
    LINE_NEVER_ATTENDED(NAME),
    REGISTER_RETAINS,
    DEADLINE_PASSED,
    REMOVAL_STANDS(NAME),
    UNAPPROVED_REPORTED,
    UNAPPROVED_CHECK,
    STOP_REPORTED(DEMAND),
    STOP_NOTED(DEMAND),
    WAITED_LONG(COUNT, TIME, COUNT),
    SAMPLE_POSITIVE(NAME, TIME),
    SAMPLE_POSITIVE_AHEAD(NAME, TIME, PLACES),
    HELD_FOR_HEALTH,
    TOO_FAST(NAME, COUNT, NAME, COUNT),
    SHOWN_ON_TWO(PLATE, NAME, PLATE, NAME),
    OLD_PICTURE(COUNT, NAME, COUNT, NAME),
    TRIP_TOO_SOON(NAME, COUNT),
    CODE_FORGED,
    PASS_UNKNOWN,
    OTHER_VEHICLE,
    WITHDRAWN_HONOURED(STANDING),
    WRONGLY_KEPT,
    FIRM_NOT_KNOWN,
    EMAIL_MISSING,
    EMAIL_WRONG,
    MOBILE_MISSING,
    WEBHOOK_GONE,
    WEBHOOK_WRONG,
    WEBHOOK_INWARD(NAME),
    RECEIVER_DECLINES,
    RECEIVER_ANSWERED(COUNT),
    GATEWAY_MISSING,
    GATEWAY_BARS_ACCOUNT(NAME, COUNT),
    GATEWAY_AWAY(NAME, COUNT),
    GATEWAY_FAILED(NAME, COUNT),
    GATEWAY_REFUSES(NAME, COUNT),
    GATEWAY_DELIVERED_NOT,
    MAIL_BARS_ACCOUNT,
    MAIL_AWAY,
    MAIL_REFUSES(COUNT),
    MAIL_NOT_NOW(COUNT),
    LETTER_NOT_COMPOSED,
    NOBODY_REACHED,
    NO_CONNECTION_FREE,
    CONNECTION_NOT_TRUSTED,
    CONNECTION_BROKE,
    NO_ANSWER_IN_TIME,
    TOO_MANY_AT_ONCE,
    TOO_MANY_A_SECOND,
    LEFT_ALONE,
    STOPPED_WHILE_SENDING,
    ENDED_BEFORE_NOTING,
    LATER_STATE_TOLD,
    MENDING(REASONS);

    /** What can stand in a gap, as it is written in an argument. */
    public enum Gap {
        /** As it is: a name, a number, the code of a line, or words. */
        NAME,
        /** A whole number. */
        COUNT,
        /** An instant in UTC, such as 2022-04-16T09:00:00Z. */
        TIME,
        /** A plate, normalised. */
        PLATE,
        /** Codes of counties, prefectures or provinces with commas between. */
        PLACES,
        /** SUBSTITUTE, SUPERVISOR, DEPARTMENT or PROVINCE. */
        CALLED,
        /** AGENT, DEPARTMENT, COUNTY or LIAISON; the name follows in the next gap. */
        PARTY,
        /** The outcome of a case. */
        OUTCOME,
        /** What was demanded beyond the decision. */
        DEMAND,
        /** The standing of a pass: SUSPENDED, REVOKED and so on. */
        STANDING,
        /** One a line: the path of an {@link ApplicationField}, a tab and what somebody typed of it; or the words alone. */
        REASONS
    }

    @SuppressWarnings("ImmutableEnumChecker") // List.of copies and is never changed
    private final List<Gap> gaps;

    Sentence(Gap... gaps) {
        this.gaps = List.of(gaps);
    }

    public List<Gap> gaps() {
        return gaps;
    }

    /** The sentence with these in its gaps, each as {@link Object#toString} writes it. */
    public Saying of(Object... arguments) {
        if (arguments.length != gaps.size()) {
            throw new IllegalArgumentException("%s has %d gaps, not %d".formatted(this, gaps.size(), arguments.length));
        }
        return new Saying(name(), Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence of this code, unless only a newer writer knows it. */
    public static Optional<Sentence> find(String code) {
        return Arrays.stream(values())
                .filter(sentence -> sentence.name().equals(code))
                .findFirst();
    }
}
