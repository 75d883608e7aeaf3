package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Ledger.Outcome;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the ledger, sending again, and what comes back about a letter: receipts, and that it was read. */
public class FollowingNotices {
    private static final Set<State> RECEIVABLE = EnumSet.of(State.SENDING, State.SENT, State.UNKNOWN, State.DELIVERED);
    private static final Set<State> WHOLE = EnumSet.of(State.SENT, State.DELIVERED, State.UNKNOWN, State.FAILED);

    private final Ledger ledger;
    private final Firms firms;

    public FollowingNotices(Ledger ledger, Firms firms) {
        this.ledger = ledger;
        this.firms = firms;
    }

    /** What came of asking for a notice to be sent again. */
    public sealed interface ResendResult {
        /** The letter is pending again. */
        record Pending(Notice notice) implements ResendResult {}

        /** It is on its way anyway, or pointless. */
        record OnItsWay(Notice notice) implements ResendResult {}

        /** There is no such notice. */
        record Unknown() implements ResendResult {}
    }

    @Transactional(readOnly = true)
    public Set<String> firmsOf(String username) {
        return firms.of(username);
    }

    @Transactional(readOnly = true)
    public List<Notice> page(Ledger.Filter filter) {
        return ledger.page(filter);
    }

    @Transactional(readOnly = true)
    public Map<Channel, Map<State, Integer>> open() {
        return ledger.open();
    }

    /** The whole letter of the notice is sent again, with the same id unless its receiver would drop it for that. */
    @Transactional
    public ResendResult resend(UUID id, Instant now) {
        Optional<Notice> found = ledger.lock(id);
        if (found.isEmpty()) {
            return new ResendResult.Unknown();
        }
        Notice notice = found.get();
        UUID mailId = notice.mailId();
        if (mailId == null || !NotifyingRule.mayBeSentAgain(notice.state())) {
            return new ResendResult.OnItsWay(notice);
        }
        if (NotifyingRule.isSentAnew(notice.channel(), notice.state())) {
            ledger.sendAnew(mailId, UUID.randomUUID(), WHOLE, now);
        } else {
            State state = notice.state() == State.UNKNOWN ? State.UNKNOWN : State.PENDING;
            ledger.note(mailId, WHOLE, new Outcome(state, now, 0, notice.uncertain(), null), now);
        }
        return ledger.lock(id).<ResendResult>map(ResendResult.Pending::new).orElseGet(ResendResult.Unknown::new);
    }

    /** A gateway's word on a letter; false: no letter with this id has left through a gateway. */
    @Transactional
    public boolean receive(UUID mailId, boolean delivered, @Nullable String reason, Instant now) {
        Outcome outcome = delivered
                ? new Outcome(State.DELIVERED, null, null, false, null)
                : new Outcome(
                        State.FAILED,
                        null,
                        null,
                        false,
                        reason == null
                                ? Said.by("The gateway could not deliver it.", Sentence.GATEWAY_DELIVERED_NOT)
                                : Said.typed(NotifyingRule.clean(reason)));
        return ledger.note(mailId, RECEIVABLE, outcome, now) > 0;
    }

    /** Somebody of the firm has read a notice in the page; false: there is no such notice for these firms. */
    @Transactional
    public boolean read(UUID id, Set<String> own, Instant now) {
        Optional<Notice> found =
                ledger.lock(id).filter(notice -> notice.channel() == Channel.PAGE && own.contains(notice.recipient()));
        found.filter(notice -> notice.state() == State.SENT).ifPresent(notice -> ledger.read(notice.id(), now));
        return found.isPresent();
    }
}
