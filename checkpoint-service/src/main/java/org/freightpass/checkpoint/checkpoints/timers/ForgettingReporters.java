package org.freightpass.checkpoint.checkpoints.timers;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.freightpass.checkpoint.checkpoints.ReadingReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for reports whose reporters are kept no longer; what fails is tried again at the next turn. */
@Component
class ForgettingReporters {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingReporters.class);
    private final ReadingReports reports;
    private final Clock clock;

    ForgettingReporters(ReadingReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        try {
            var forgotten = reports.forget(clock.instant());
            if (forgotten > 0) {
                LOG.info("Telephones and accounts of {} reports were deleted", forgotten);
            }
        } catch (RuntimeException e) {
            LOG.warn("Reports could not be looked through: {}", e.toString());
        }
    }
}
