package org.freightpass.notification.hotline;

import java.time.Instant;

/** Wakes a case when its time to be acknowledged is over; outlives a restart and fires on one instance only. */
public interface Timers {
    /** In the caller's transaction: no case without its timer, no timer without its case. */
    void wake(CaseNumber number, Instant acknowledgeBy);
}
