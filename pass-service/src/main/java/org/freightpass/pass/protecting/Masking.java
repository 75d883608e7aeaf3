package org.freightpass.pass.protecting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a personal number may be shown, and the net under everything that is written down for good: texts pass
 * through {@link #json} before they enter the audit table. Stateless.
 */
public final class Masking {

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 2;

    private static final int RESIDENT_ID_LENGTH = 18;

    /** 18 digits with a plausible birth date in the right place: nothing else in this system looks like that. */
    private static final Pattern RESIDENT_ID = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

    /** Fields whose text is personal whatever it looks like. */
    private static final List<String> PERSONAL = List.of(
            "documentNumber", "driverId", "idNumber", "telephone", "contactTelephone", "driverTelephone", "mobile");

    private static final Pattern PERSONAL_FIELD =
            Pattern.compile("(\"(?:" + String.join("|", PERSONAL) + ")\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)\"");

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
        // Two quick looks first: a fleet's entries, with nothing to mask, took longer in the patterns than in the
        // database.
        String fields = PERSONAL.stream().anyMatch(json::contains)
                ? PERSONAL_FIELD
                        .matcher(json)
                        .replaceAll(hit -> Matcher.quoteReplacement(hit.group(1) + number(hit.group(2)) + "\""))
                : json;
        return mayHoldResidentId(fields)
                ? RESIDENT_ID.matcher(fields).replaceAll(hit -> Matcher.quoteReplacement(number(hit.group())))
                : fields;
    }

    /** Whether letters and digits stand together in a word of the right length anywhere. */
    private static boolean mayHoldResidentId(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ofWord(text.charAt(i))) {
                length++;
            } else if (length == RESIDENT_ID_LENGTH) {
                return true;
            } else {
                length = 0;
            }
        }
        return length == RESIDENT_ID_LENGTH;
    }

    private static boolean ofWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
