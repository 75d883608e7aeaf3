package org.freightpass.messaging.deadletters;

import java.util.Set;

/** Which dead letters go back. */
public sealed interface ReplaySelection {

    /** Every letter that lay in the topic when the replay began. */
    record All() implements ReplaySelection {}

    /** These alone. */
    record Only(Set<DeadLetterPosition> positions) implements ReplaySelection {
        public Only {
            positions = Set.copyOf(positions);
        }
    }
}
