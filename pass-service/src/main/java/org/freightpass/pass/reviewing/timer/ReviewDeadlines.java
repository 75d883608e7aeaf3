package org.freightpass.pass.reviewing.timer;

import java.time.Clock;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reports overdue reviews within seconds, and after downtime all that came due meanwhile. Every instance runs it: rows
 * that another one holds are skipped, and what was reported is marked in the same transaction.
 */
@Component
class ReviewDeadlines {
    private static final int CHUNK = 500;
    private final ReviewingApplications reviewing;
    private final Clock clock;

    ReviewDeadlines(ReviewingApplications reviewing, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${freight.pass.overdue-interval:5s}")
    void report() {
        var reported = CHUNK;
        while (reported == CHUNK) {
            reported = reviewing.reportOverdue(clock.instant(), CHUNK);
        }
    }
}
