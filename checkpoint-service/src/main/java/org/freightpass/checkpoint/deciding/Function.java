package org.freightpass.checkpoint.deciding;

import java.util.Arrays;
import java.util.Optional;

/** The functions that a condition may use; docs/rules.md says what each gives. */
enum Function {
    GIVEN("given", 1),
    IF("if", 3),
    COUNT("count", 1),
    ANYONE("anyone", 1),
    EVERYONE("everyone", 1),
    MINUTES_SINCE("minutesSince", 1),
    SECONDS_APART("secondsApart", 2),
    COVERS("covers", 2),
    TOUCHES("touches", 2);

    private final String word;
    private final int arguments;

    Function(String word, int arguments) {
        this.word = word;
        this.arguments = arguments;
    }

    static Optional<Function> find(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    int arguments() {
        return arguments;
    }

    /** Whether its argument is asked of each person on board. */
    boolean isOfPersons() {
        return this == COUNT || this == ANYONE || this == EVERYONE;
    }
}
