package org.freightpass.notification.console.pages;

import java.util.Map;
import java.util.function.Function;
import org.freightpass.contracts.Reading;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what a form sends; what is wrong becomes a text's key beside its field. */
final class Inputs {
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_NAME = 100;

    private Inputs() {}

    static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().replace('\0', ' ');
    }

    /** A text that must be there. */
    static String text(String field, @Nullable String value, int longest, Map<String, String> faults) {
        String text = filled(value);
        if (text == null) {
            faults.put(field, "console.fault.missing");
            return "";
        }
        if (text.length() > longest) {
            faults.put(field, "console.fault.long");
        }
        return text;
    }

    static <T> @Nullable T value(
            String field, @Nullable String value, Function<String, Reading<T>> format, Map<String, String> faults) {
        String text = filled(value);
        if (text == null) {
            return null;
        }
        Reading<T> reading = format.apply(text);
        if (reading.good().isEmpty()) {
            faults.put(field, "console.fault." + field);
        }
        return reading.good().orElse(null);
    }

    /** Throws the problem LINE_UNKNOWN for a number that no line can have. */
    static LineNumber line(int number) {
        if (number < 1000 || number > 9999) {
            throw Problem.of(NotificationProblem.LINE_UNKNOWN).exception();
        }
        return new LineNumber(number);
    }
}
