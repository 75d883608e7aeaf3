package org.freightpass.pass.issuing.timer;

import java.time.Clock;
import org.freightpass.pass.issuing.ChangingPasses;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs live passes that lack a code to rely on: after a key was betrayed, and those that are older than codes are. Every
 * instance runs it: what another one is signing is left to it.
 */
@Component
class PassSigning {
    private static final int CHUNK = 500;
    private final ChangingPasses passes;
    private final Clock clock;

    PassSigning(ChangingPasses passes, Clock clock) {
        this.passes = passes;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${freight.pass.trust.sign-interval:2s}")
    void signAnew() {
        var signed = CHUNK;
        while (signed == CHUNK) {
            signed = passes.signAnew(clock.instant(), CHUNK);
        }
    }
}
