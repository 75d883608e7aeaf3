package org.freightpass.notification.notifying;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Firms and how to reach them. Every call belongs to the caller's transaction. */
public interface Firms {
    Optional<Firm> find(String firmId);

    /** Stores the newest state of each; an older version than the stored one changes nothing. */
    void store(List<Firm> firms);

    void remove(List<String> firmIds);

    /** The firms that this account acts for. */
    Set<String> of(String username);
}
