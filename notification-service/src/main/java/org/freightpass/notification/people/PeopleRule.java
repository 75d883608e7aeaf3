package org.freightpass.notification.people;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Every rule of people's names, by its id, and below them the decisions that follow. No state, no I/O. */
public enum PeopleRule {
    REMEMBERING(
            "PPL-01",
            "The name of an agent, a supervisor or an administrator is remembered from the token with which they come; the"
                    + " newest counts. No other account's name is kept."),
    KEEPING(
            "PPL-02",
            "A name is kept without control characters and line breaks, 50 characters long at most; one that is empty or"
                    + " only repeats the account is none."),
    READING(
            "PPL-03",
            "Agents, supervisors and administrators read a name with its account beside it; everybody else, and whoever"
                    + " reads of an account without a name, reads the account.");

    private static final Set<String> STAFF = Set.of("AGENT", "SUPERVISOR", "ADMIN");
    private static final int LONGEST = 50;

    private final String id;
    private final String text;

    PeopleRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Whether these roles' names are kept, and whether who has them reads names. */
    static boolean staff(Set<String> roles) {
        return !Collections.disjoint(STAFF, roles);
    }

    /** The name as it is kept, unless it says nothing. */
    static Optional<String> kept(String account, String name) {
        String clean =
                name.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        int length = Math.min(clean.codePointCount(0, clean.length()), LONGEST);
        String cut = clean.substring(0, clean.offsetByCodePoints(0, length)).strip();
        return cut.isEmpty() || cut.equals(account) ? Optional.empty() : Optional.of(cut);
    }
}
