package org.freightpass.checkpoint.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys as they are kept for all instances: private halves as PKCS#12 under a password that is kept elsewhere. */
public interface KitKeys {

    /** All, the newest first. */
    List<KitKey> all();

    /** The store of a key's private half, Base64. */
    String store(String kid);

    /** Adds a key where the newest is still {@code after}, or there is none and it is null: of two at once one counts. */
    void add(KitKey key, String store, @Nullable String after);

    void endorse(String kid, String endorsement);
}
