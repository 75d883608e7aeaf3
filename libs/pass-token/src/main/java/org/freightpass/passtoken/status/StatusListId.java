package org.freightpass.passtoken.status;

import org.freightpass.contracts.DivisionCode;

/**
 * Which list: the {@code number}-th of a division, from 1 to {@link #MAX_NUMBER}. {@code 220104-1}.
 */
public record StatusListId(DivisionCode division, int number) {
    public static final int MAX_NUMBER = 99_999;

    /** The URI that names a list; a service serves it where it likes. */
    private static final String BASE = "https://freightpass.org/status/";

    private static final int DIVISION_PLACES = 6;

    public StatusListId {
        if (number < 1 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("List number " + number + " is not between 1 and " + MAX_NUMBER);
        }
    }

    /** {@link IllegalArgumentException} for anything else than {@link #toString} gives. */
    public static StatusListId of(String text) {
        if (!text.matches("[0-9]{6}-[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("The status list is not division, hyphen, number");
        }
        return new StatusListId(
                new DivisionCode(text.substring(0, DIVISION_PLACES)),
                Integer.parseInt(text.substring(DIVISION_PLACES + 1)));
    }

    static StatusListId ofUri(String uri) {
        if (!uri.startsWith(BASE)) {
            throw new IllegalArgumentException("The URI is no status list's");
        }
        return of(uri.substring(BASE.length()));
    }

    /** {@code https://freightpass.org/status/220104-1}: a name, the subject of the signed list. */
    public String uri() {
        return BASE + this;
    }

    @Override
    public String toString() {
        return division + "-" + number;
    }
}
