package org.freightpass.pass.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed the directory and when; what was there from the beginning has no line here. */
public interface DirectoryLog {

    /** The newest lines of rows whose name begins so, the newest first. */
    List<Line> newest(String beginning, int limit);

    /** A change that was made. */
    record Line(
            String what,
            @Nullable String before,
            String after,
            @Nullable Instant from,
            String by,
            Instant at) {}
}
