package org.freightpass.notification.rota;

import java.time.Instant;
import java.util.Map;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/** The lines as the rota needs them. */
public interface Desks {
    /** Who is on duty at a line, and since when it has been without anybody. */
    record Desk(@Nullable String agent, @Nullable Instant unattendedSince) {}

    /** The lines by number. */
    Map<Integer, Desk> all();

    /** Puts {@code agent} (null: nobody) on duty, taking the agent off any other line. */
    void put(int line, @Nullable String agent, Instant now);

    /** Tells the hotline itself; the same id is told once. */
    void alert(String id, Saying saying, Instant now);
}
