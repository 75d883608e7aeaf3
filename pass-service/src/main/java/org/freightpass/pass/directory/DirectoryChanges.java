package org.freightpass.pass.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Told of each change, in the transaction that makes it: becomes an audit entry. */
public interface DirectoryChanges {

    /** {@code what} names the row ({@code goods/ENERGY}); before is the text of what held, after of what will. */
    void changed(String what, @Nullable String before, String after, KeepingDirectory.By by, Instant at);
}
