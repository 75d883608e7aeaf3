package org.freightpass.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong with one body, gathered so that all of it is told at once. For one request. */
public final class Faults {
    private final List<Problem.FieldError> found = new ArrayList<>();

    /** The value, or nothing where it is missing, which is noted. */
    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            found.add(new Problem.FieldError(
                    field, CommonProblem.FIELD_MISSING.code(), "The field " + field + " is missing."));
        }
        return value;
    }

    public <T> @Nullable T required(String field, @Nullable String text, Function<String, Reading<T>> reading) {
        var present = required(field, text);
        return present == null ? null : optional(field, present, reading);
    }

    public <T> @Nullable T optional(String field, @Nullable String text, Function<String, Reading<T>> reading) {
        if (text == null) {
            return null;
        }
        return switch (reading.apply(text)) {
            case Reading.Good<T> good -> good.value();
            case Reading.Bad<T> bad -> {
                invalid(field, bad.text());
                yield null;
            }
        };
    }

    /** A pass number as it is typed, with its check digits or without. */
    public @Nullable PassNumber number(String field, @Nullable String text) {
        return switch (text == null ? null : TypedNumber.readNumber(text)) {
            case null -> null;
            case Reading.Good<PassNumber> good -> good.value();
            case Reading.Bad<PassNumber> bad -> {
                found.add(new Problem.FieldError(field, CommonProblem.PASS_NUMBER_INVALID.code(), bad.text()));
                yield null;
            }
        };
    }

    public void invalid(String field, String text) {
        found.add(new Problem.FieldError(field, CommonProblem.FIELD_INVALID.code(), text));
    }

    /** Throws them all as one problem, where there are any. */
    public void throwAny() {
        if (!found.isEmpty()) {
            throw problem().exception();
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public Problem problem() {
        var first = found.getFirst();
        return Problem.of(CommonProblem.valueOf(first.code()))
                .field(first.field())
                .detail(first.text())
                .errors(found);
    }
}
