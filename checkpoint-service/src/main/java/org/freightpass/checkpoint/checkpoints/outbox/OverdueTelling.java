package org.freightpass.checkpoint.checkpoints.outbox;

import java.time.Clock;
import org.freightpass.checkpoint.checkpoints.KeepingRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for overdue removals now and then; a database that is away is tried again at the next turn. */
@Component
class OverdueTelling {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueTelling.class);
    private final KeepingRegister register;
    private final Clock clock;

    OverdueTelling(KeepingRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${freight.checkpoint.overdue-every:10s}")
    void tell() {
        try {
            register.tellOverdue(clock.instant())
                    .forEach(checkpoint -> LOG.info("The removal of {} is overdue", checkpoint.code()));
        } catch (RuntimeException e) {
            LOG.warn("Overdue removals could not be looked for: {}", e.toString());
        }
    }
}
