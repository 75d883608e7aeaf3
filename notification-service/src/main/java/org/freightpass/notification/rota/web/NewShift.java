package org.freightpass.notification.rota.web;

import java.time.Instant;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.rota.Shift;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** A shift as it is asked for. */
record NewShift(
        @Nullable Integer line,
        @Nullable String agent,
        @Nullable String substitute,
        @Nullable Instant from,
        @Nullable Instant until) {
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int FIRST_LINE = 7301;
    private static final int LAST_LINE = 7305;

    /** Throws the problem that names the field that is wrong. */
    Shift shift(String id) {
        int wanted = required("line", line);
        if (wanted < FIRST_LINE || wanted > LAST_LINE) {
            throw Problem.of(NotificationProblem.LINE_UNKNOWN)
                    .field("line")
                    .detail("There is no line " + wanted + ".")
                    .exception();
        }
        Instant start = required("from", from);
        Instant end = required("until", until);
        if (!start.isBefore(end)) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("until")
                    .detail("Give an end after the beginning.")
                    .exception();
        }
        String who = text("agent", agent, LONGEST_NAME);
        String instead =
                substitute == null || substitute.isBlank() ? null : text("substitute", substitute, LONGEST_NAME);
        return new Shift(id, wanted, who, instead, start, end, Shift.Check.NOT_YET, Shift.Stage.PLANNED, null);
    }

    static String text(String field, @Nullable String value, int longest) {
        String text = required(field, value == null || value.isBlank() ? null : value.strip());
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field(field)
                    .detail("At most " + longest + " characters are possible here.")
                    .exception();
        }
        return text;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field(field)
                    .detail("The field " + field + " is missing: fill it in.")
                    .exception();
        }
        return value;
    }
}
