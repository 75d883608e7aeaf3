package org.freightpass.notification.rota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rota. Every call belongs to the caller's transaction. */
public interface Shifts {
    /** Nobody else plans or runs shifts until the transaction ends. */
    void lock();

    Optional<Shift> find(String id);

    /** Shifts that share time with the range, by line and time. */
    List<Shift> within(Instant from, Instant until, @Nullable Integer line);

    /** Shifts that are not over. */
    List<Shift> pending();

    /** Lines that have had a shift. */
    Set<Integer> linesWithRota();

    void save(Shift shift);

    void remove(String id);
}
