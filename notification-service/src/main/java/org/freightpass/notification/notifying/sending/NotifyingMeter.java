package org.freightpass.notification.notifying.sending;

/** Every metric of sending, by the name under which it is registered; each is tagged with {@code channel}. */
enum NotifyingMeter {
    /** Gauge: how many other sides are left alone now; for a server or gateway 0 or 1. Alarm above zero. */
    RESTING("notifying.channel.resting"),
    /** Gauge: how many more letters could be sent at once. */
    FREE_PLACES("notifying.channel.free.places"),
    /** Gauge: how many more letters may leave in this second. */
    FREE_THIS_SECOND("notifying.channel.free.this.second"),
    /** Counter, tagged with the result: what came of letters, those not tried included. */
    RESULTS("notifying.channel.results"),
    /** Counter: quick second tries. */
    RETRIES("notifying.channel.retries"),
    /** Counter: time limits that struck. */
    TIMEOUTS("notifying.channel.timeouts");

    private final String id;

    NotifyingMeter(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
