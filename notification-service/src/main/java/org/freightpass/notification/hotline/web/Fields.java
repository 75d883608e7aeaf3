package org.freightpass.notification.hotline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.freightpass.contracts.Reading;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one body and gathers all that is wrong with them. Not shared between threads. */
final class Fields {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]");

    private final List<FieldError> errors = new ArrayList<>();

    /** A text that must be there, at most {@code longest} characters, without control characters. */
    String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "MISSING", "The field " + field + " is missing: fill it in."));
            return "";
        }
        String checked = optional(field, value, longest);
        return checked == null ? "" : checked;
    }

    @Nullable
    String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > longest) {
            errors.add(new FieldError(field, "TOO_LONG", "At most " + longest + " characters are possible here."));
        } else if (CONTROL.matcher(stripped).find()) {
            errors.add(new FieldError(field, "CONTROL_CHARACTER", "Remove the control characters from the text."));
        }
        return stripped;
    }

    <T> @Nullable T value(String field, @Nullable String value, Function<String, Reading<T>> format) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Reading<T> reading = format.apply(value);
        reading.bad().ifPresent(bad -> errors.add(new FieldError(field, bad.code(), bad.text())));
        return reading.good().orElse(null);
    }

    <T> T required(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            errors.add(new FieldError(field, "MISSING", "The field " + field + " is missing: fill it in."));
            return otherwise;
        }
        return value;
    }

    void wrong(String field, String code, String text) {
        errors.add(new FieldError(field, code, text));
    }

    private static CommonProblem problem(FieldError first) {
        return "passNumber".equals(first.field()) ? CommonProblem.PASS_NUMBER_INVALID : CommonProblem.FIELD_INVALID;
    }

    /** Throws the problem that names every field, if any is wrong. */
    void check() {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            boolean missing = errors.stream().allMatch(error -> error.code().equals("MISSING"));
            throw Problem.of(missing ? CommonProblem.FIELD_MISSING : problem(first))
                    .field(first.field())
                    .detail(first.text())
                    .errors(errors)
                    .exception();
        }
    }
}
