package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** What is at hand to judge signed codes with. Answers at once, whatever else is away. */
public interface Codes {

    /** What came of reading a code. */
    sealed interface Reading {

        /**
         * It is built as a code is.
         *
         * @param claimed the pass that it claims, with its own version and crew; to be believed only when VALID
         * @param status what the issuer's list says of it; only of a valid one
         */
        record Read(Situation.Check check, RegisteredPass claimed, Situation.@Nullable Status status)
                implements Reading {}

        /** It is none; {@code text} says why in English and repeats nothing that was read. */
        record Unreadable(String text) implements Reading {}
    }

    Reading read(String code, Instant at);

    /** Whether a key that is not known can be said not to be trusted. */
    boolean isTrustFresh(Instant at);

    /** Whether everybody with one of these documents is of the crew that the code marks. */
    boolean areOfCrew(PassNumber number, RegisteredPass.Code code, List<String> documents);
}
