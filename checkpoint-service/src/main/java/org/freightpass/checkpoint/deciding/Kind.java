package org.freightpass.checkpoint.deciding;

import java.util.Set;

/** What a fact can be. */
public sealed interface Kind {

    /** Yes or no, a number, a time and so on. */
    enum Plain implements Kind {
        YES_NO("yesNo"),
        NUMBER("number"),
        TIME("time"),
        TEXT("text"),
        PLACE("place"),
        PLACES("places");

        private final String word;

        Plain(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** One of some values; for a parameter that is a list, some of them. */
    record OneOf(Set<String> values) implements Kind {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /** Whether the two can be compared with each other. */
    default boolean agreesWith(Kind other) {
        return equals(other) || (this instanceof OneOf && other instanceof OneOf);
    }
}
