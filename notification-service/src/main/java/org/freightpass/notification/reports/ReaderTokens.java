package org.freightpass.notification.reports;

import java.time.Instant;
import java.util.Optional;

/** Tokens of sign-ins, one for each reader, known to every instance. Each call is by itself. */
public interface ReaderTokens {

    /** In place of the one before; tokens that are over by now go. */
    void keep(String subject, Token token, Instant now);

    Optional<Token> find(String subject);

    void drop(String subject);

    /** A token, and the first instant at which it is over. */
    record Token(String value, Instant until) {
        /** Never the token. */
        @Override
        public String toString() {
            return "Token[until " + until + "]";
        }
    }
}
