package org.freightpass.pass.printing;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How much of the crew's names and document numbers stands on a document, from least to most. */
public enum Names {
    /** How many people there are, and nothing of them. */
    NONE,
    /** The first character of each name and the ends of each number. */
    MASKED,
    /** Whole names; numbers stay masked. */
    FULL;

    /** The name as it is printed: the first character of each word stays, asterisks stand for the others. */
    String of(String name) {
        return this == FULL
                ? name
                : Arrays.stream(name.strip().split("\\s+")).map(Names::masked).collect(Collectors.joining(" "));
    }

    private static String masked(String word) {
        var places = word.codePointCount(0, word.length());
        return places == 0 ? "*" : Character.toString(word.codePointAt(0)) + "*".repeat(Math.max(1, places - 1));
    }
}
