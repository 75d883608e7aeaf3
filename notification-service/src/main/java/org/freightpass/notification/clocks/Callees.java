package org.freightpass.notification.clocks;

import java.time.Instant;
import org.freightpass.contracts.saying.Saying;

/** Who is called when a promise is not kept. */
public interface Callees {
    /** Holds the case, so that nobody changes it until the transaction ends; false when there is no such case. */
    boolean hold(String caseNumber);

    void call(String caseNumber, Saying words, Instant now);
}
