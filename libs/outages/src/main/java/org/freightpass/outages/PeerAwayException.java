package org.freightpass.outages;

/** Another service was not asked, or did not answer as it should. */
public final class PeerAwayException extends Exception {

    private final String why;

    PeerAwayException(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** For a person to read. */
    public String why() {
        return why;
    }
}
