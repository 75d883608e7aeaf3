package org.freightpass.notification.people;

import java.time.Instant;
import java.util.Optional;

/** The names of accounts. What another instance has kept may be seen a minute later. */
public interface Names {
    Optional<String> find(String account);

    /** In place of the one before, if there was one. */
    void keep(String account, String name, Instant since);
}
