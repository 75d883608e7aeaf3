package org.freightpass.passtoken.trust;

import java.time.Instant;

/** What an authority issued at some instant, and says so. */
public interface Issued {
    Authority issuer();

    Instant issuedAt();
}
