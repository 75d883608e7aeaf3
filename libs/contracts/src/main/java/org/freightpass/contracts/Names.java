package org.freightpass.contracts;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds an enum constant by its name, Chinese or English, whatever the case, spaces and underscores. */
final class Names {
    private Names() {}

    static <E extends Enum<E>> Optional<E> find(
            @Nullable String text, E[] values, Function<E, String> zh, Function<E, String> en) {
        var wanted = normal(text);
        return Arrays.stream(values)
                .filter(value -> wanted.equals(normal(value.name()))
                        || wanted.equals(normal(zh.apply(value)))
                        || wanted.equals(normal(en.apply(value))))
                .findFirst();
    }

    private static String normal(@Nullable String text) {
        return Spelling.compact(text).replace("_", "");
    }
}
