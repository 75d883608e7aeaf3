package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.freightpass.notification.notifying.Ledger.Seen;
import org.freightpass.notification.notifying.Ledger.Subject;
import org.freightpass.notification.notifying.Ledger.Way;
import org.springframework.transaction.annotation.Transactional;

/** Turns what happened into notices owed and keeps the firms to owe them to; a batch is a handful of statements. */
public class OwingNotices {
    private final Ledger ledger;
    private final Firms firms;
    private final Subscriptions subscriptions;
    private final SendingPolicy policy;

    public OwingNotices(Ledger ledger, Firms firms, Subscriptions subscriptions, SendingPolicy policy) {
        this.ledger = ledger;
        this.firms = firms;
        this.subscriptions = subscriptions;
        this.policy = policy;
    }

    /** {@code happenings} in the order in which they happened to each subject. */
    @Transactional
    public void happened(List<Happening> happenings, Instant now) {
        Map<Subject, Integer> versions = new HashMap<>(ledger.versions(
                happenings.stream().map(OwingNotices::subject).distinct().toList()));
        Map<Subject, Seen> newest = new LinkedHashMap<>();
        List<Happening> news = new ArrayList<>();
        for (Happening happening : happenings) {
            Subject subject = subject(happening);
            if (!NotifyingRule.isOlder(happening.version(), versions.get(subject))) {
                versions.put(subject, happening.version());
                newest.put(subject, new Seen(subject, happening.version(), happening.firmId()));
                news.add(happening);
            }
        }
        ledger.see(newest.values());
        owe(news, now);
    }

    /** Trucks reported as kept from going on; whose pass is not known here has nobody to be told. */
    @Transactional
    public void blocked(List<Happening> reports, Instant now) {
        Map<String, String> owners = ledger.firmsOf(
                reports.stream().map(Happening::subject).distinct().toList());
        owe(
                reports.stream()
                        .map(report -> report.of(owners.getOrDefault(report.subject(), report.firmId())))
                        .toList(),
                now);
    }

    private void owe(List<Happening> news, Instant now) {
        Map<String, Subscription> chosen = subscriptions.of(
                news.stream().map(Happening::firmId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Way, Instant> last = ledger.lastOwed(
                news.stream()
                        .filter(happening -> NotifyingRule.notice(happening)
                                .filter(NotifyingRule::isUrgent)
                                .isPresent())
                        .map(happening -> String.valueOf(happening.firmId()))
                        .collect(Collectors.toSet()),
                now.minus(policy.digestWindow()));
        List<Notice> owed = new ArrayList<>();
        for (Happening happening : news) {
            NotifyingRule.notice(happening).ifPresent(kind -> {
                String firmId = String.valueOf(happening.firmId());
                Subscription subscription = chosen.getOrDefault(firmId, Subscription.usual(firmId));
                subscription.ways(kind).forEach(channel -> {
                    Instant due = NotifyingRule.due(kind, last.get(new Way(firmId, channel, kind)), now, policy);
                    owed.add(Notice.owed(happening, firmId, channel, kind, now, due));
                });
            });
        }
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
}
