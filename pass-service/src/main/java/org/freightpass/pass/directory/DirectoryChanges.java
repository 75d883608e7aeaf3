package org.freightpass.pass.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Told of each change, in the transaction that makes it: becomes an audit entry and a line of the log. */
public interface DirectoryChanges {

    void changed(Change change, KeepingDirectory.By by, Instant at);

    /**
     * One change.
     *
     * @param what names the row ({@code goods/ENERGY})
     * @param before the text of what held; absent where nothing did
     * @param after the text of what will
     * @param from when it begins to hold; absent for a date of the calendar
     */
    record Change(
            String what,
            @Nullable String before,
            String after,
            @Nullable Instant from) {}
}
