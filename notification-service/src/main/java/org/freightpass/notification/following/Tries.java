package org.freightpass.notification.following;

import java.time.Instant;

/** Wrong tries, counted for all instances together. */
public interface Tries {
    int ofCase(String number, Instant since);

    int fromAddress(String address, Instant since);

    /** Writes a wrong try down, and forgets those before {@code since}. */
    void wrong(String number, String address, Instant now, Instant since);
}
