package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.notifying.Notice.State;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two ends of sending: a letter is claimed, the caller sends it outside of any transaction, the result is noted. A
 * process that ends between the two leaves its letter under way; {@link #giveUp} shows it as unknown when its lease is
 * over.
 */
public class SendingNotices {
    private final Ledger ledger;
    private final Firms firms;
    private final SendingPolicy policy;

    public SendingNotices(Ledger ledger, Firms firms, SendingPolicy policy) {
        this.ledger = ledger;
        this.firms = firms;
        this.policy = policy;
    }

    /** The letter to send next; claimed notices that cannot become a letter are noted and passed over. */
    @Transactional
    public Optional<Letter> claim(Instant now) {
        List<Notice> claimed = ledger.claim(now, NotifyingRule.LONGEST_LETTER);
        while (!claimed.isEmpty()) {
            Notice first = claimed.getFirst();
            UUID mailId = mailId(first);
            Optional<Firm> firm = firms.find(first.recipient());
            if (firm.isPresent() && firm.get().email() != null) {
                return Optional.of(new Letter(mailId, firm.get(), first.kind(), claimed));
            }
            if (firm.isPresent()) {
                ledger.note(mailId, State.SENDING, State.FAILED, "The firm has no e-mail address.", now);
            } else {
                tryAgain(first, "The firm is not known here.", now);
            }
            claimed = ledger.claim(now, NotifyingRule.LONGEST_LETTER);
        }
        return Optional.empty();
    }

    @Transactional
    public void note(Letter letter, SendResult result, Instant now) {
        Notice first = letter.notices().getFirst();
        switch (result) {
            case SendResult.Sent sent -> ledger.note(letter.id(), State.SENDING, State.SENT, null, now);
            case SendResult.Rejected rejected ->
                ledger.note(letter.id(), State.SENDING, State.FAILED, rejected.reason(), now);
            case SendResult.Unknown unknown ->
                ledger.note(letter.id(), State.SENDING, State.UNKNOWN, unknown.reason(), now);
            case SendResult.NotSent failed -> tryAgain(first, failed.reason(), now);
            case SendResult.NotTried resting ->
                ledger.putBack(
                        letter.id(),
                        first.attempts() - 1,
                        NotifyingRule.triedAfterRest(now, policy),
                        resting.reason(),
                        now);
        }
    }

    /** Letters of a process that is gone; how many notices became unknown. */
    @Transactional
    public int giveUp(Instant now) {
        return ledger.giveUpSendingSince(NotifyingRule.unknownIfSendingSince(now, policy), now);
    }

    private void tryAgain(Notice first, String reason, Instant now) {
        UUID mailId = mailId(first);
        NotifyingRule.triedAgain(first.attempts(), now, policy)
                .ifPresentOrElse(
                        due -> ledger.putBack(mailId, first.attempts(), due, reason, now),
                        () -> ledger.note(mailId, State.SENDING, State.FAILED, reason, now));
    }

    private static UUID mailId(Notice claimed) {
        if (claimed.mailId() == null) {
            throw new IllegalStateException("a claimed notice without a letter: " + claimed.id());
        }
        return claimed.mailId();
    }
}
