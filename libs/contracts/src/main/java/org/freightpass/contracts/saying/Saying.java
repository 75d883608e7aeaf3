package org.freightpass.contracts.saying;

import java.util.List;

/**
 * One sentence with what stands in its gaps. The code is a {@link Sentence}'s name, or one that only a newer writer
 * knows: a reader that does not know it shows the text beside it.
 */
public record Saying(String code, List<String> arguments) {
    private static final int LONGEST_CODE = 60;
    private static final int MOST_ARGUMENTS = 8;

    public Saying {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("a sentence has a code of 1 to " + LONGEST_CODE + " characters");
        }
        if (arguments.size() > MOST_ARGUMENTS) {
            throw new IllegalArgumentException("a sentence has at most " + MOST_ARGUMENTS + " gaps: " + code);
        }
        arguments = List.copyOf(arguments);
    }
}
