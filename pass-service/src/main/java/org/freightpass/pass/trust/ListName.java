package org.freightpass.pass.trust;

import java.util.Optional;
import java.util.regex.Pattern;
import org.freightpass.contracts.DivisionCode;

/** The name of a signed list, as events carry it: {@code trust-list} or {@code status-list:220104-1}. */
public record ListName(String value) {
    /** Above {@link #TRUST}, which it is needed for. */
    private static final Pattern FORMAT = Pattern.compile("trust-list|status-list:[1-9][0-9]{5}-[1-9][0-9]{0,4}");

    public static final ListName TRUST = new ListName("trust-list");

    private static final String STATUS = "status-list:";

    public ListName {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("No list has this name: " + value);
        }
    }

    static ListName status(DivisionCode division, int number) {
        return new ListName(STATUS + division + "-" + number);
    }

    /** Of a status list by {@code 220104-1}; empty for anything else. */
    public static Optional<ListName> readStatus(String text) {
        var name = STATUS + text;
        return FORMAT.matcher(name).matches() ? Optional.of(new ListName(name)) : Optional.empty();
    }

    public boolean isTrust() {
        return equals(TRUST);
    }

    DivisionCode division() {
        return new DivisionCode(value.substring(STATUS.length(), value.lastIndexOf('-')));
    }

    int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
