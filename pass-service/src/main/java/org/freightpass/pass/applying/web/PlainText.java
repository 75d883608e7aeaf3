package org.freightpass.pass.applying.web;

import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** Texts that can be stored at all, even in a draft: no control characters and of a sane length. */
final class PlainText {
    private static final int LONGEST = 500;

    private PlainText() {}

    static @Nullable String of(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : checked(field, text);
    }

    static String orEmpty(String field, @Nullable String text) {
        return text == null ? "" : checked(field, text);
    }

    private static String checked(String field, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl) || brokenPair(text)) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field(field)
                    .detail("Enter plain text of at most " + LONGEST + " characters, without line breaks.")
                    .exception();
        }
        return text.strip();
    }

    /** Half a surrogate pair has no UTF-8 form. */
    private static boolean brokenPair(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
