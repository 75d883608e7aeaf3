package org.freightpass.pass.scanning.timer;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.freightpass.pass.scanning.ScanRule;
import org.freightpass.pass.scanning.Scans;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** SC-03. Every instance runs it; the second finds nothing to do. */
@Component
class ScanForgetting {
    private final Scans scans;
    private final Clock clock;

    ScanForgetting(Scans scans, Clock clock) {
        this.scans = scans;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        scans.forget(ScanRule.forgotten(clock.instant()));
    }
}
