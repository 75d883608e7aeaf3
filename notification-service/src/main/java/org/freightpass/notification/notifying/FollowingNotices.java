package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** What people see of the ledger, and sending again. */
public class FollowingNotices {
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

        /** It is on its way anyway. */
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

    /** The whole letter of the notice is sent again, with the same id. */
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
        ledger.putBack(mailId, 0, now, null, now);
        return ledger.lock(id).<ResendResult>map(ResendResult.Pending::new).orElseGet(ResendResult.Unknown::new);
    }
}
