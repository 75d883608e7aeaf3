package org.freightpass.webkit;

import java.time.Instant;

/**
 * A bean of a service that acts at another service in the name of people who signed in to its pages. It gets their
 * access tokens and answers for them; the kit keeps none, neither in the session nor in a database. Called by many threads.
 */
public interface SignInTokens {

    /** Somebody signed in at this instance; the token counts until then. */
    void came(Caller caller, String token, Instant until);

    /** Somebody signed out at this instance. */
    void left(Caller caller);
}
