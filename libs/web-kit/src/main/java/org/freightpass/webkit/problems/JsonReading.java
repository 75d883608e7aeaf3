package org.freightpass.webkit.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a JSON body could not be read, and why, in words of our own. */
public final class JsonReading {

    private static final int LONGEST_VALUE = 60;

    private JsonReading() {}

    static Problem problemOf(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return problemOf(json);
            }
        }
        return Problem.of(CommonProblem.BODY_UNREADABLE).detail("The body is missing or empty.");
    }

    /** For JSON that no message converter read. */
    public static Problem problemOf(JacksonException json) {
        String path = path(json);
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(CommonProblem.FIELD_UNKNOWN).field(path).detail("Known here: " + known(unknown) + ".");
            case InvalidFormatException format ->
                invalid(path, "The value " + shortened(format.getValue()) + " is not " + expected(format) + ".");
            case InvalidNullException missing ->
                Problem.of(CommonProblem.FIELD_MISSING).field(path).detail("The field must not be null.");
            case MismatchedInputException mismatch -> invalid(path, "The value is not " + expected(mismatch) + ".");
            case DatabindException refused -> invalid(path, "The value is not allowed here.");
            default -> Problem.of(CommonProblem.BODY_UNREADABLE).detail("The body is not well-formed JSON" + at(json));
        };
    }

    private static Problem invalid(@Nullable String path, String detail) {
        if (path == null) {
            return Problem.of(CommonProblem.BODY_UNREADABLE).detail("The body has not the form that is expected.");
        }
        return Problem.of(CommonProblem.FIELD_INVALID).field(path).detail(detail);
    }

    private static @Nullable String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        if (unknown.getKnownPropertyIds() == null) {
            return "nothing";
        }
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "of the kind that is expected";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return KINDS.stream()
                .filter(kind -> kind.type().isAssignableFrom(type))
                .map(Kind::words)
                .findFirst()
                .orElse("of the kind that is expected");
    }

    private record Kind(Class<?> type, String words) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Instant.class, "a time in ISO 8601 with offset, such as 2022-04-21T08:00:00+08:00"),
            new Kind(OffsetDateTime.class, "a time in ISO 8601 with offset, such as 2022-04-21T08:00:00+08:00"),
            new Kind(LocalDateTime.class, "a time in ISO 8601, such as 2022-04-21T08:00"),
            new Kind(LocalDate.class, "a date such as 2022-04-21"),
            new Kind(UUID.class, "a UUID"),
            new Kind(Number.class, "a number"),
            new Kind(int.class, "a number"),
            new Kind(long.class, "a number"),
            new Kind(double.class, "a number"),
            new Kind(boolean.class, "true or false"),
            new Kind(Boolean.class, "true or false"),
            new Kind(String.class, "a text"),
            new Kind(Collection.class, "a list"));

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static String at(JacksonException json) {
        if (json.getLocation() == null || json.getLocation().getLineNr() < 1) {
            return ".";
        }
        return " (line " + json.getLocation().getLineNr() + ", column "
                + json.getLocation().getColumnNr() + ").";
    }
}
