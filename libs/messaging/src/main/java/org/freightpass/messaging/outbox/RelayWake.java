package org.freightpass.messaging.outbox;

/** Told after each commit that events wait. Must return at once: it runs on the caller's thread. */
@FunctionalInterface
public interface RelayWake {

    void wake();
}
