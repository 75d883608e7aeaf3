package org.freightpass.notification.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.hotline.CaseState.Status;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.Matter.AlertMatter;
import org.jspecify.annotations.Nullable;

/** The cases and all that hangs on them. Every call belongs to the caller's transaction. */
public interface Cases {
    /** Which cases a list shows; {@code after} is the last number of the page before, newest first. */
    record Filter(
            @Nullable LineNumber line,
            @Nullable Status status,
            @Nullable CaseNumber after,
            int limit) {}

    /** An alert that joined a case, and the vehicle and pass that it was about, where it said so. */
    record JoinedAlert(
            String alertId,
            Instant raisedAt,
            String text,
            @Nullable Saying saying,
            @Nullable String plate,
            @Nullable String passNumber) {}

    /** The next number of the day; whoever takes it is alone in opening cases until the transaction ends. */
    CaseNumber nextNumber(LocalDate day);

    /** Stores a new case with its alerts; false, and nothing stored, when a live case holds its join key. */
    boolean open(HotlineCase opened, List<AlertMatter> alerts);

    Optional<HotlineCase> find(CaseNumber number);

    /** The case, which nobody else changes until the transaction ends. */
    Optional<HotlineCase> lock(CaseNumber number);

    /** The case that this account opened under the other hotline's number. */
    Optional<CaseNumber> byReference(String openedBy, String reference);

    /** The live cases that hold one of the keys, by key. */
    Map<String, CaseNumber> liveByKey(Collection<String> joinKeys);

    /** Stores the case as it is now; false, and nothing stored, when another live case holds its join key. */
    boolean save(HotlineCase changed);

    void join(CaseNumber number, List<AlertMatter> alerts);

    void log(CaseNumber number, List<LogEntry> entries);

    List<LogEntry> logOf(CaseNumber number);

    /** The alerts of a case in the order of their ids, from the one that follows {@code after}. */
    List<JoinedAlert> alertsOf(CaseNumber number, @Nullable String after, int limit);

    /** Those of the alerts that are in a case already. */
    Set<String> knownAlerts(Collection<String> alertIds);

    /** What {@code person} sees of them. */
    List<HotlineCase> page(Person person, Filter filter);

    List<CaseNumber> resolvedBefore(Instant instant, int limit);

    /** The firms that this account acts for, as far as they are known here. */
    Set<String> firmsOf(String username);

    /** The firms that hold these passes, as far as they are known here. */
    Map<PassNumber, String> ownersOf(Collection<PassNumber> passes);
}
