package org.freightpass.notification.hotline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** A case's number, {@code yyyymmdd-nnnn}: the local day it was opened and its serial of that day, from 1. */
public record CaseNumber(String value) implements Comparable<CaseNumber> {
    private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{4,7}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a case number is yyyymmdd-nnnn, not " + value);
        }
    }

    static CaseNumber of(LocalDate day, int serial) {
        return new CaseNumber(day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + "%04d".formatted(serial));
    }

    /** The number that the text names, if it has the form of one. */
    public static Optional<CaseNumber> read(String text) {
        String trimmed = text.strip();
        return FORM.matcher(trimmed).matches() ? Optional.of(new CaseNumber(trimmed)) : Optional.empty();
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
