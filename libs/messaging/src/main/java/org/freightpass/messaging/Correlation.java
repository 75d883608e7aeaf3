package org.freightpass.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that ties log lines, events and what follows from them to the request that began it. It lies in the logging
 * context of the thread, where the request's filter or a listener puts it, and from where the outbox takes it.
 */
public final class Correlation {

    /** Its name in the logging context. */
    public static final String MDC_KEY = "correlationId";

    private Correlation() {}

    /** That of this thread's work; null if it has none. */
    public static @Nullable String current() {
        return MDC.get(MDC_KEY);
    }

    /** For work that is not a request; closing takes it off the thread again. Without an id nothing is put on. */
    public static MDC.MDCCloseable during(@Nullable String id) {
        return MDC.putCloseable(MDC_KEY, id);
    }
}
