package org.freightpass.contracts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an enum constant by its name, Chinese or English, whatever the case, spaces and underscores, and offers all of
 * them where the text is none.
 *
 * @param code what the codes of bad readings begin with: {@code GOODS}
 * @param what what the enum's constants are, for people: {@code goods category}
 */
record Names<E extends Enum<E>>(
        String code, String what, List<E> values, Function<E, String> zh, Function<E, String> en) {
    Reading<E> read(@Nullable String text) {
        var wanted = normal(text);
        if (wanted.isEmpty()) {
            return Reading.bad(code + "_MISSING", "The " + what + " is missing: enter one of " + offered() + ".");
        }
        return values.stream()
                .filter(value -> isCalled(value, wanted))
                .findFirst()
                .map(Reading::good)
                .orElseGet(() -> Reading.bad(
                        code + "_UNKNOWN",
                        "The " + what + " " + Spelling.shown(text) + " is not known: enter one of " + offered() + "."));
    }

    private boolean isCalled(E value, String wanted) {
        return wanted.equals(normal(value.name()))
                || wanted.equals(normal(zh.apply(value)))
                || wanted.equals(normal(en.apply(value)));
    }

    private String offered() {
        return values.stream()
                .map(value -> zh.apply(value) + " " + value.name())
                .collect(Collectors.joining(", "));
    }

    private static String normal(@Nullable String text) {
        return Spelling.compact(text).replace("_", "");
    }
}
