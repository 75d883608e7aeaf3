package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Ledger.Outcome;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two ends of sending: a letter is claimed, the caller sends it outside of any transaction, the result is noted. A
 * process that ends between the two leaves its letter under way; {@link #giveUp} shows it as unknown when its lease is
 * over, and has it repeated where the receiver knows a repeat. What no gateway was named for has surely not left.
 */
public class SendingNotices {
    private static final Set<State> UNDER_WAY = Set.of(State.SENDING);

    private final Ledger ledger;
    private final Firms firms;
    private final Subscriptions subscriptions;
    private final SendingPolicy policy;

    public SendingNotices(Ledger ledger, Firms firms, Subscriptions subscriptions, SendingPolicy policy) {
        this.ledger = ledger;
        this.firms = firms;
        this.subscriptions = subscriptions;
        this.policy = policy;
    }

    /** The letter to send next; claimed notices that cannot become a letter are noted and passed over. */
    @Transactional
    public Optional<Letter> claim(Channel channel, Instant now) {
        int most = NotifyingRule.longestLetter(channel);
        List<Notice> claimed = ledger.claim(channel, now, most);
        while (!claimed.isEmpty()) {
            Notice first = claimed.getFirst();
            Optional<Firm> firm = firms.find(first.recipient());
            if (firm.isEmpty()) {
                tryAgain(
                        first,
                        NotifyingRule.triedAgain(first, now, policy),
                        first.attempts(),
                        Said.by("The firm is not known here.", Sentence.FIRM_NOT_KNOWN),
                        now);
            } else {
                Subscription subscription = subscription(first.recipient());
                Said missing = NotifyingRule.missing(channel, firm.get(), subscription);
                if (missing == null) {
                    return Optional.of(
                            new Letter(mailId(first), firm.get(), subscription, channel, first.kind(), claimed));
                }
                end(first, State.FAILED, missing, now);
            }
            claimed = ledger.claim(channel, now, most);
        }
        return Optional.empty();
    }

    /** Says through which of several gateways the letter is about to go: a repeat in doubt takes the same. */
    @Transactional
    public void through(Letter letter, String gateway) {
        ledger.through(letter.id(), gateway);
    }

    @Transactional
    public void note(Letter letter, SendResult result, Instant now) {
        Notice first = letter.notices().getFirst();
        int tried = first.attempts();
        switch (result) {
            case SendResult.Sent sent -> end(first, State.SENT, null, now);
            case SendResult.Rejected rejected -> end(first, State.FAILED, rejected.reason(), now);
            case SendResult.Unknown unknown -> doubt(first, unknown.reason(), now);
            case SendResult.NotSent failed ->
                tryAgain(first, NotifyingRule.triedAgain(first, now, policy), tried, failed.reason(), now);
            case SendResult.Away away -> {
                int counted = first.channel() == Channel.WEBHOOK ? tried : tried - 1;
                tryAgain(first, NotifyingRule.triedWhenBack(first, now, policy), counted, away.reason(), now);
            }
            case SendResult.NotTried resting -> {
                Instant due = NotifyingRule.triedAfterRest(now, policy);
                tryAgain(first, Optional.of(due), tried - 1, resting.reason(), now);
            }
        }
        if (letter.channel() == Channel.WEBHOOK) {
            noteWebhook(letter, result, now);
        }
    }

    /** Letters of a process that is gone; how many notices became unknown. */
    @Transactional
    public int giveUp(Channel channel, Instant now) {
        Instant since = NotifyingRule.unknownIfSendingSince(now, policy);
        if (NotifyingRule.isGatewayNamedBefore(channel)) {
            ledger.takeBackSendingSince(channel, since, now);
        }
        return ledger.giveUpSendingSince(channel, since, now);
    }

    private void doubt(Notice first, Said reason, Instant now) {
        Instant due = NotifyingRule.isRepeatable(first.channel())
                ? NotifyingRule.triedAgain(first, now, policy).orElse(null)
                : null;
        note(first, new Outcome(State.UNKNOWN, due, first.attempts(), true, reason), now);
    }

    /** What was in doubt before is in doubt still, whatever came of this try. */
    private void tryAgain(Notice first, Optional<Instant> due, int attempts, Said reason, Instant now) {
        State state = first.uncertain() ? State.UNKNOWN : due.isPresent() ? State.PENDING : State.FAILED;
        note(first, new Outcome(state, due.orElse(null), attempts, first.uncertain(), reason), now);
    }

    private void end(Notice first, State state, @Nullable Said reason, Instant now) {
        note(first, new Outcome(state, null, first.attempts(), false, reason), now);
    }

    private void note(Notice first, Outcome outcome, Instant now) {
        ledger.note(mailId(first), UNDER_WAY, outcome, now);
    }

    private void noteWebhook(Letter letter, SendResult result, Instant now) {
        if (result instanceof SendResult.NotTried) {
            return;
        }
        Optional<Subscription> found = subscriptions.lock(letter.firm().firmId());
        if (found.isEmpty() || !letter.subscription().isSameWebhook(found.get())) {
            return; // changed meanwhile: this result says nothing about the new one
        }
        Subscription before = found.get();
        Instant since =
                result instanceof SendResult.Sent ? null : before.failingSince() == null ? now : before.failingSince();
        boolean ends = before.disabledAt() == null && NotifyingRule.isWebhookDisabled(since, now, policy);
        Subscription after = before.failing(since, ends ? now : before.disabledAt());
        if (!after.equals(before)) {
            subscriptions.store(after);
        }
        if (ends) {
            ledger.owe(NotifyingRule.disabledNotices(after, now, policy));
        }
    }

    private Subscription subscription(String firmId) {
        return subscriptions.of(Set.of(firmId)).getOrDefault(firmId, Subscription.usual(firmId));
    }

    private static UUID mailId(Notice claimed) {
        if (claimed.mailId() == null) {
            throw new IllegalStateException("a claimed notice without a letter: " + claimed.id());
        }
        return claimed.mailId();
    }
}
