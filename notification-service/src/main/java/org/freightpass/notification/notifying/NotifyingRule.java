package org.freightpass.notification.notifying;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;

/** Every rule of notifying, by its id, and below them the decisions that follow. No state, no I/O. */
public enum NotifyingRule {
    TELLING(
            "NTF-01",
            "The firm is told when its pass is issued, suspended, resumed, revoked, replaced or expired and"
                    + " when its application is returned or rejected; nobody is told of what has no firm."),
    ONCE("NTF-02", "One notice per event, recipient and channel, whatever is delivered again."),
    NEWEST("NTF-03", "A version older than one already seen tells nothing."),
    DIGEST(
            "NTF-04",
            "Notices of one kind to one firm that come within the window (30 s) share a letter, at most 5,000."),
    RETRYING(
            "NTF-05",
            "What was surely not sent is tried again, 6 times in all, after 30 s and twice as long each"
                    + " time, an hour at most; then it has failed, with the reason."),
    RESTING("NTF-06", "While the channel rests or is busy nothing is tried, and that does not count as an attempt."),
    UNKNOWN(
            "NTF-07",
            "A letter whose result is unknown is shown so and not repeated by itself; sent again, it carries"
                    + " the same Message-ID."),
    RESENDING("NTF-08", "Supervisors and administrators send again what is sent, unknown or failed, the whole letter."),
    ADDRESS(
            "NTF-09",
            "A firm without an e-mail address makes the notice fail at once; a firm not known yet is waited"
                    + " for like a failure to send."),
    LANGUAGE("NTF-10", "A letter is in the firm's language, Chinese or English."),
    CLEANING("NTF-11", "Line breaks and control characters in what others wrote become spaces before they are sent."),
    SHOWING("NTF-12", "Firms see the notices to themselves, hotline staff and administrators see all."),
    LEAVING("NTF-13", "When a firm leaves, its contacts are removed here.");

    /** How many notices one letter lists at most. */
    static final int LONGEST_LETTER = 5_000;

    private static final Set<State> OVER = EnumSet.of(State.SENT, State.UNKNOWN, State.FAILED);

    private final String id;
    private final String text;

    NotifyingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** What the firm is told, if anything. */
    static Optional<Notice.Kind> notice(Happening happening) {
        return happening.firmId() == null
                ? Optional.empty()
                : switch (happening.what()) {
                    case PASS_ISSUED -> Optional.of(Notice.Kind.PASS_ISSUED);
                    case PASS_SUSPENDED -> Optional.of(Notice.Kind.PASS_SUSPENDED);
                    case PASS_RESUMED -> Optional.of(Notice.Kind.PASS_RESUMED);
                    case PASS_REVOKED -> Optional.of(Notice.Kind.PASS_REVOKED);
                    case PASS_REPLACED -> Optional.of(Notice.Kind.PASS_REPLACED);
                    case PASS_EXPIRED -> Optional.of(Notice.Kind.PASS_EXPIRED);
                    case APPLICATION_RETURNED -> Optional.of(Notice.Kind.APPLICATION_RETURNED);
                    case APPLICATION_REJECTED -> Optional.of(Notice.Kind.APPLICATION_REJECTED);
                    case PASS_AMENDED, PASS_CANCELLED, APPLICATION_OTHER -> Optional.empty();
                };
    }

    static boolean isOlder(int version, @Nullable Integer seen) {
        return seen != null && version < seen;
    }

    static Instant due(Instant now, SendingPolicy policy) {
        return now.plus(policy.digestWindow());
    }

    /** When a letter that was tried {@code attempts} times without success is tried again, if it is. */
    static Optional<Instant> triedAgain(int attempts, Instant now, SendingPolicy policy) {
        if (attempts >= policy.attempts()) {
            return Optional.empty();
        }
        int doublings = Math.min(attempts - 1, 20);
        Duration wait = policy.firstWait().multipliedBy(1L << Math.max(0, doublings));
        return Optional.of(now.plus(wait.compareTo(policy.longestWait()) > 0 ? policy.longestWait() : wait));
    }

    static Instant triedAfterRest(Instant now, SendingPolicy policy) {
        return now.plus(policy.firstWait());
    }

    static Instant unknownIfSendingSince(Instant now, SendingPolicy policy) {
        return now.minus(policy.lease());
    }

    static boolean mayBeSentAgain(State state) {
        return OVER.contains(state);
    }

    /** The text without anything that could end a header line or hide in one. */
    public static String clean(String written) {
        return written.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
    }
}
