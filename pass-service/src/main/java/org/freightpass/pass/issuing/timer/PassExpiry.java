package org.freightpass.pass.issuing.timer;

import java.time.Clock;
import org.freightpass.pass.issuing.ChangingPasses;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down the end of passes within a second or two, and after downtime all that came due meanwhile. Every instance
 * runs it: rows that another one holds are skipped.
 */
@Component
class PassExpiry {
    private static final int CHUNK = 500;
    private final ChangingPasses passes;
    private final Clock clock;

    PassExpiry(ChangingPasses passes, Clock clock) {
        this.passes = passes;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${freight.pass.expiry-interval:1s}")
    void end() {
        var ended = CHUNK;
        while (ended == CHUNK) {
            ended = passes.end(clock.instant(), CHUNK);
        }
    }
}
