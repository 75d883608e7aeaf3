package org.freightpass.contracts.event.payload;

import org.jspecify.annotations.Nullable;

/** The checks that every payload makes of its fields: a record that exists is a record that may be sent. */
final class Field {
    private Field() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("The field " + field + " is missing");
        }
        return value;
    }

    static String text(@Nullable String value, String field) {
        var text = required(value, field);
        if (text.isBlank()) {
            throw new IllegalArgumentException("The field " + field + " is blank");
        }
        return text;
    }

    static void atLeast(long least, long value, String field) {
        if (value < least) {
            throw new IllegalArgumentException("The field " + field + " is " + value + ", less than " + least);
        }
    }
}
