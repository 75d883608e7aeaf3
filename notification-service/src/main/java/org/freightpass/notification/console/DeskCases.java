package org.freightpass.notification.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The live cases as lists show them. */
public interface DeskCases {
    /** What the watcher sees, in no order. */
    List<DeskCase> live(Watcher watcher, int limit);

    /** How many live cases there are by county; 000000 where none is known. */
    Map<String, Integer> byCounty();

    /** How many cases were resolved or closed since. */
    int clearedSince(Instant since);
}
