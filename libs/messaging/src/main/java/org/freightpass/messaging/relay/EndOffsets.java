package org.freightpass.messaging.relay;

import java.util.Map;

/** Asks the broker for the last offset of each partition of a topic, -1 where there is none; empty: no such topic. */
@FunctionalInterface
interface EndOffsets {

    Map<Integer, Long> of(String topic);
}
