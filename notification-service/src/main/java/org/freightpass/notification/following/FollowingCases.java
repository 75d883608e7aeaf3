package org.freightpass.notification.following;

import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Shows callers their cases. A refused try is counted before its answer leaves. */
public class FollowingCases {
    private final FollowedCases cases;
    private final Tries tries;

    public FollowingCases(FollowedCases cases, Tries tries) {
        this.cases = cases;
        this.tries = tries;
    }

    /** What came of a caller's request. */
    public sealed interface FollowResult {
        /** The case as it is now. */
        record Shown(FollowedCase followed) implements FollowResult {}

        /** No such case, or not with this telephone: which of the two is not told. */
        record Unknown() implements FollowResult {}

        /** Too many wrong tries. */
        record Limited() implements FollowResult {}

        /** The case is in no state for it. */
        record NotNow() implements FollowResult {}
    }

    @Transactional
    public FollowResult follow(String number, String telephone, String address, CallerAct act, Instant now) {
        Instant since = FollowingRule.counted(now);
        if (FollowingRule.limited(tries.ofCase(number, since), tries.fromAddress(address, since))) {
            return new FollowResult.Limited();
        }
        Optional<FollowedCases.Found> found =
                cases.find(number).filter(known -> FollowingRule.same(telephone, known.telephone()));
        if (found.isEmpty()) {
            tries.wrong(number, address, now, since);
            return new FollowResult.Unknown();
        }
        if (act instanceof CallerAct.Look) {
            return new FollowResult.Shown(found.get().shown());
        }
        if (!cases.act(number, act, now)) {
            return new FollowResult.NotNow();
        }
        return new FollowResult.Shown(cases.find(number).orElseThrow().shown());
    }
}
