package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.notification.notifying.Ledger.Seen;
import org.freightpass.notification.notifying.Ledger.Subject;
import org.freightpass.notification.notifying.Notice.State;
import org.springframework.transaction.annotation.Transactional;

/** Turns what happened into notices owed and keeps the firms to owe them to; a batch is a handful of statements. */
public class OwingNotices {
    private final Ledger ledger;
    private final Firms firms;
    private final SendingPolicy policy;

    public OwingNotices(Ledger ledger, Firms firms, SendingPolicy policy) {
        this.ledger = ledger;
        this.firms = firms;
        this.policy = policy;
    }

    /** {@code happenings} in the order in which they happened to each subject. */
    @Transactional
    public void happened(List<Happening> happenings, Instant now) {
        Map<Subject, Integer> versions = new HashMap<>(ledger.versions(
                happenings.stream().map(OwingNotices::subject).distinct().toList()));
        Map<Subject, Seen> newest = new LinkedHashMap<>();
        List<Notice> owed = new ArrayList<>();
        for (Happening happening : happenings) {
            Subject subject = subject(happening);
            if (!NotifyingRule.isOlder(happening.version(), versions.get(subject))) {
                versions.put(subject, happening.version());
                newest.put(subject, new Seen(subject, happening.version(), happening.firmId()));
                NotifyingRule.notice(happening).ifPresent(kind -> owed.add(notice(happening, kind, now)));
            }
        }
        ledger.see(newest.values());
        ledger.owe(owed);
    }

    /** {@code changes} in the order in which they happened to each firm. */
    @Transactional
    public void firmsChanged(List<Firm.Change> changes) {
        Map<String, Firm.Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.firmId(), change));
        List<Firm> there = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        last.values().forEach(change -> {
            if (change.firm() == null) {
                gone.add(change.firmId());
            } else {
                there.add(change.firm());
            }
        });
        firms.remove(gone);
        firms.store(there);
    }

    private static Subject subject(Happening happening) {
        return new Subject(happening.what().subject(), happening.subject());
    }

    private Notice notice(Happening happening, Notice.Kind kind, Instant now) {
        return new Notice(
                UUID.randomUUID(),
                happening.eventId(),
                String.valueOf(happening.firmId()),
                kind,
                happening.passNumber(),
                happening.applicationId(),
                happening.plate(),
                happening.origin(),
                happening.destination(),
                happening.validFrom(),
                happening.validUntil(),
                happening.reason(),
                State.PENDING,
                null,
                0,
                NotifyingRule.due(now, policy),
                now,
                now,
                null);
    }
}
