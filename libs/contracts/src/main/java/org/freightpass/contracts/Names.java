package org.freightpass.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an enum constant by its name, Chinese or English, whatever the case, spaces and underscores, and offers all of
 * them where the text is none. Made once for each enum. Immutable.
 */
final class Names<E extends Enum<E>> {
    private final String code;
    private final String what;
    private final Map<String, E> called = new HashMap<>();
    private final String offered;

    /**
     * Knows an enum's constants.
     *
     * @param code what the codes of bad readings begin with: {@code GOODS}
     * @param what what the enum's constants are, for people: {@code goods category}
     */
    Names(String code, String what, E[] values, Function<E, String> zh, Function<E, String> en) {
        this.code = code;
        this.what = what;
        for (E value : values) {
            Stream.of(value.name(), zh.apply(value), en.apply(value))
                    .forEach(name -> called.putIfAbsent(normal(name), value));
        }
        this.offered = Stream.of(values)
                .map(value -> zh.apply(value) + " " + value.name())
                .collect(Collectors.joining(", "));
    }

    Reading<E> read(@Nullable String text) {
        var wanted = normal(text);
        if (wanted.isEmpty()) {
            return Reading.bad(code + "_MISSING", "The " + what + " is missing: enter one of " + offered + ".");
        }
        var found = called.get(wanted);
        return found == null
                ? Reading.bad(
                        code + "_UNKNOWN",
                        "The " + what + " " + Spelling.shown(text) + " is not known: enter one of " + offered + ".")
                : Reading.good(found);
    }

    private static String normal(@Nullable String text) {
        return Spelling.compact(text).replace("_", "");
    }
}
