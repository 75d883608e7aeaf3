package org.freightpass.pass.protecting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a personal number may be shown, and the net under everything that is written down for good: texts pass
 * through {@link #json} before they enter the audit table. Stateless.
 */
public final class Masking {

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 2;

    /** 18 digits with a plausible birth date in the right place: nothing else in this system looks like that. */
    private static final Pattern RESIDENT_ID = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

    /** Fields whose text is personal whatever it looks like. */
    private static final Pattern PERSONAL_FIELD = Pattern.compile(
            "(\"(?:documentNumber|driverId|idNumber|telephone|contactTelephone|driverTelephone|mobile)\"\\s*:\\s*\")"
                    + "((?:[^\"\\\\]|\\\\.)*)\"");

    private Masking() {}

    /** The first three and the last two places, the rest as asterisks; a short number is hidden whole. */
    public static String number(String number) {
        if (number.length() < SHOWN_HEAD + SHOWN_TAIL + 3) {
            return "*".repeat(number.length());
        }
        return number.substring(0, SHOWN_HEAD)
                + "*".repeat(number.length() - SHOWN_HEAD - SHOWN_TAIL)
                + number.substring(number.length() - SHOWN_TAIL);
    }

    /** The JSON text with personal fields, and whatever looks like a resident ID number anywhere in it, masked. */
    public static String json(String json) {
        String fields = PERSONAL_FIELD
                .matcher(json)
                .replaceAll(hit -> Matcher.quoteReplacement(hit.group(1) + number(hit.group(2)) + "\""));
        return RESIDENT_ID.matcher(fields).replaceAll(hit -> Matcher.quoteReplacement(number(hit.group())));
    }
}
