package org.freightpass.notification.reports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every rule of reading reports, by its id, and below them the decisions that follow. No state, no I/O. */
public enum ReportsRule {
    READERS(
            "REP-01",
            "What a reporter of a checkpoint wrote, and the telephone they left, is read by agents with a line and by"
                    + " supervisors, who judge it; others see that there are reports, and how many."),
    OWN_NAME(
            "REP-02",
            "It is asked for in the reader's own name, with the token of their sign-in, and nothing of it is kept here;"
                    + " without such a token the reader signs in again."),
    TOKENS(
            "REP-03",
            "The token is kept encrypted, of those alone who read reports, until it is over or its owner signs out."),
    AWAY(
            "REP-04",
            "Where checkpoint-service does not answer in time the page says that reports cannot be read just now, and all"
                    + " else on it works."),
    NEWEST("REP-05", "Of a matter or a case 50 reports are read, the newest; how many there are besides is said.");

    /** How many are read at once. */
    public static final int MOST = 50;

    private final String id;
    private final String text;

    ReportsRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    static boolean reads(Set<String> roles, boolean hasLine) {
        return roles.contains("SUPERVISOR") || (roles.contains("AGENT") && hasLine);
    }

    /** A token is over at its own instant. */
    static boolean counts(Instant until, Instant now) {
        return now.isBefore(until);
    }

    /** Of ids with the newest first those that are read. */
    static List<UUID> newest(List<UUID> ids) {
        return ids.subList(0, Math.min(MOST, ids.size()));
    }
}
