package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;

/** The notices owed and what became of them. Every call belongs to the caller's transaction. */
public interface Ledger {
    /** A pass or an application. */
    record Subject(Happening.Subject what, String id) {}

    /** What is known of a subject: its newest version, and whose it is. */
    record Seen(Subject subject, int version, @Nullable String firmId) {}

    /** Which notices a list shows; firms null: of all. {@code before} and {@code beforeId} end the page before. */
    record Filter(
            @Nullable Set<String> firms,
            @Nullable String passNumber,
            @Nullable State state,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit) {}

    Map<Subject, Integer> versions(Collection<Subject> subjects);

    void see(Collection<Seen> newest);

    /** Adds those that are not there yet: same event, recipient and channel. */
    void owe(List<Notice> notices);

    /**
     * Takes the notices of the letter that is due longest, marks them as being sent and counts the attempt. All are to
     * one firm and of one kind. No two callers, on whatever instance, take the same. Empty: nothing is due.
     */
    List<Notice> claim(Instant now, int most);

    void note(UUID mailId, State from, State to, @Nullable String failure, Instant now);

    /** Puts a letter back; {@code attempts} is what has been used up. */
    void putBack(UUID mailId, int attempts, Instant dueAt, @Nullable String failure, Instant now);

    /** What has been under way since before {@code since} becomes unknown; how many it were. */
    int giveUpSendingSince(Instant since, Instant now);

    Optional<Notice> lock(UUID id);

    List<Notice> page(Filter filter);
}
