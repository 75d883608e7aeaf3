package org.freightpass.system.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the system has told its clients is done, as they heard it. Thread-safe.
 *
 * @param issued numbers of passes, each with its vehicle's plate
 * @param inspections ids of inspections that were answered
 * @param alerts ids of alerts that reports have raised
 * @param unexpected answers that no client should get, and questions that got none
 */
record Promises(Map<String, String> issued, Set<String> inspections, Set<String> alerts, List<String> unexpected) {

    Promises() {
        this(
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                new CopyOnWriteArrayList<>());
    }
}
