package org.freightpass.contracts;

import java.util.Optional;

/**
 * What came of reading a text: the value, or why not and what to enter instead.
 *
 * @param <T> the value format
 */
public sealed interface Reading<T> {

    /** The text was good; {@code value} is normalised. */
    record Good<T>(T value) implements Reading<T> {}

    /**
     * The text was bad.
     *
     * @param code stable, for machines: {@code PLATE_LETTER_I_O}
     * @param text English, for people: what was wrong and what to enter
     */
    record Bad<T>(String code, String text) implements Reading<T> {}

    static <T> Reading<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Reading<T> bad(String code, String text) {
        return new Bad<>(code, text);
    }

    default boolean isGood() {
        return this instanceof Good<T>;
    }

    /** The value, or nothing where the text was bad. */
    default Optional<T> good() {
        return switch (this) {
            case Good<T> good -> Optional.of(good.value());
            case Bad<T> bad -> Optional.empty();
        };
    }

    /** The reason, or nothing where the text was good. */
    default Optional<Bad<T>> bad() {
        return switch (this) {
            case Good<T> good -> Optional.empty();
            case Bad<T> bad -> Optional.of(bad);
        };
    }

    /** The value; {@link IllegalArgumentException} with the text of the reason where it is bad. */
    default T orElseThrow() {
        return switch (this) {
            case Good<T> good -> good.value();
            case Bad<T> bad -> throw new IllegalArgumentException(bad.text());
        };
    }
}
