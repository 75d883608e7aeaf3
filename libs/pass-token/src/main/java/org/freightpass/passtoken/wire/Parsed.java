package org.freightpass.passtoken.wire;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What came of reading bytes that anyone may have written.
 *
 * @param <T> what was read
 */
public sealed interface Parsed<T> {

    /** It was good. */
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * It was bad.
     *
     * @param where the part that was bad, such as {@code claim 4}, or empty for the whole
     */
    record Bad<T>(Fault fault, String where) implements Parsed<T> {

        /** English, without anything that was read: {@code is not Base45}, {@code has a value … (claim 4)}. */
        public String text() {
            return where.isEmpty() ? fault.text() : fault.text() + " (" + where + ")";
        }
    }

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(Fault fault) {
        return new Bad<>(fault, "");
    }

    static <T> Parsed<T> bad(Fault fault, String where) {
        return new Bad<>(fault, where);
    }

    /** Goes on with the value; what was bad stays bad. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return switch (this) {
            case Good<T> good -> next.apply(good.value());
            case Bad<T> bad -> new Bad<>(bad.fault(), bad.where());
        };
    }

    /** The value, or what {@code instead} makes of the fault and its {@link Bad#text}. */
    default T otherwise(BiFunction<Fault, String, ? extends T> instead) {
        return switch (this) {
            case Good<T> good -> good.value();
            case Bad<T> bad -> instead.apply(bad.fault(), bad.text());
        };
    }
}
