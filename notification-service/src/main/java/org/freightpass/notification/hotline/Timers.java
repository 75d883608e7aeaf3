package org.freightpass.notification.hotline;

import java.time.Instant;
import org.freightpass.notification.hotline.HotlineCase.Action;

/** Wakes a case when a time of it is over; outlives a restart and fires on one instance only. */
public interface Timers {
    /** In the caller's transaction: no case without its timer, no timer without its case. */
    void wake(CaseNumber number, Instant acknowledgeBy);

    /** Tells what else runs for the case that this has just been done with it, in the same transaction. */
    void follow(HotlineCase subject, Action action, Instant now);
}
