package org.freightpass.notification.following;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every rule of following a case, by its id, and the decisions that follow. */
public enum FollowingRule {
    KEY(
            "FOL-01",
            "A case is shown to whoever gives its number and the telephone it was opened with, however that is"
                    + " written; a wrong number and a wrong telephone look the same."),
    LIMIT("FOL-02", "Five wrong tries of one case number, or twenty from one address, within 15 minutes are the last."),
    SHOWN(
            "FOL-03",
            "Shown are the state, the times owed, what the caller was told and asked, and the outcome; no names, no"
                    + " agents, no vehicle, no notes."),
    DOING("FOL-04", "A caller may answer a question, close the case, or reopen one that is resolved or closed.");

    private static final int TRIES_OF_A_CASE = 5;
    private static final int TRIES_FROM_AN_ADDRESS = 20;
    private static final int LEAST_DIGITS = 5;
    private static final int COMPARED_DIGITS = 11;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final String id;
    private final String text;

    FollowingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Whether both are the same telephone: by their last eleven digits, compared in constant time. */
    static boolean same(String typed, @Nullable String known) {
        String left = digits(typed);
        String right = known == null ? "" : digits(known);
        boolean equal = MessageDigest.isEqual(
                left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
        return equal && left.length() >= LEAST_DIGITS;
    }

    private static String digits(String telephone) {
        String digits = telephone.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
    }

    static boolean limited(int wrongOfCase, int wrongFromAddress) {
        return wrongOfCase >= TRIES_OF_A_CASE || wrongFromAddress >= TRIES_FROM_AN_ADDRESS;
    }

    static Instant counted(Instant now) {
        return now.minus(WINDOW);
    }

    public static Duration window() {
        return WINDOW;
    }
}
