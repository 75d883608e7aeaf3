package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;

/** The notices owed and what became of them. Every call belongs to the caller's transaction. */
public interface Ledger {
    /** A pass or an application. */
    record Subject(Happening.Subject what, String id) {}

    /** What is known of a subject: its newest version, and whose it is. */
    record Seen(Subject subject, int version, @Nullable String firmId) {}

    /** A kind of notice by one channel to one firm: what may share a letter. */
    record Way(String recipient, Channel channel, Kind kind) {}

    /** Which notices a list shows; firms null: of all. {@code before} and {@code beforeId} end the page before. */
    record Filter(
            @Nullable Set<String> firms,
            @Nullable String passNumber,
            @Nullable State state,
            @Nullable Channel channel,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit) {}

    /** What a letter is from now on; {@code dueAt} null: it is not tried any more; {@code attempts} null: as before. */
    record Outcome(
            State state,
            @Nullable Instant dueAt,
            @Nullable Integer attempts,
            boolean uncertain,
            @Nullable Said failure) {}

    Map<Subject, Integer> versions(Collection<Subject> subjects);

    void see(Collection<Seen> newest);

    /** Whose each of these passes is; those that are nobody's or not known are left out. */
    Map<String, String> firmsOf(Collection<String> passNumbers);

    /** When each of these firms was last owed something each way since {@code since}. */
    Map<Way, Instant> lastOwed(Set<String> recipients, Instant since);

    /** Adds those that are not there yet: same event, recipient and channel. */
    void owe(List<Notice> notices);

    /**
     * Takes the notices of the letter of this channel that is due longest, marks them as being sent and counts the
     * attempt. All are to one firm and of one kind; what has become pointless is marked so and left out. No two callers,
     * on whatever instance, take the same. Empty: nothing is due.
     */
    List<Notice> claim(Channel channel, Instant now, int most);

    /** Says through which gateway a letter is about to go, before it does. */
    void through(UUID mailId, String gateway);

    /** The notices of a letter that are in one of {@code from} become {@code outcome}; how many they are. */
    int note(UUID mailId, Set<State> from, Outcome outcome, Instant now);

    /** As {@link #note}, and the letter gets another id. */
    void sendAnew(UUID mailId, UUID newId, Set<State> from, Instant now);

    /** A notice in the page that was read. */
    void read(UUID id, Instant now);

    /**
     * What has been under way since before {@code since} becomes unknown; how many it were. Of a channel that names a
     * gateway before it is tried, only what had one.
     */
    int giveUpSendingSince(Channel channel, Instant since, Instant now);

    /** What was claimed before {@code since} and given to no gateway waits again, as if it never was; how many. */
    int takeBackSendingSince(Channel channel, Instant since, Instant now);

    Optional<Notice> lock(UUID id);

    List<Notice> page(Filter filter);

    /** How many notices of each channel are in each state that may need a look. */
    Map<Channel, Map<State, Integer>> open();
}
