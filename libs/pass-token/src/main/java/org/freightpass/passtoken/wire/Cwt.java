package org.freightpass.passtoken.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Labels of a CBOR Web Token's registered claims (RFC 8392, 3.1), and times as whole seconds since 1970. */
public final class Cwt {
    public static final long ISSUER = 1;
    public static final long SUBJECT = 2;
    public static final long EXPIRES = 4;
    public static final long NOT_BEFORE = 5;
    public static final long ISSUED_AT = 6;

    /** The end of the year 9999: what is beyond it is no time but a mistake. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private Cwt() {}

    public static Instant instant(Fields claims, long label) {
        return Instant.ofEpochSecond(claims.number(label, 0, LAST_SECOND));
    }

    /** {@link IllegalArgumentException} for an instant between two seconds, which a claim would not give back. */
    public static Instant wholeSecond(Instant instant) {
        if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("The time is not a whole second: " + instant);
        }
        return instant;
    }
}
