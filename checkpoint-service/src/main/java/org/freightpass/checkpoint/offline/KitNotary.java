package org.freightpass.checkpoint.offline;

import java.time.Instant;
import java.util.Optional;

/** Makes keys, reads endorsements and signs, in the bytes of {@code docs/pass-token.md}. */
public interface KitNotary {

    NewKey newKey(Instant now);

    /** The key with what its endorsement says; empty where it has none that a pinned root gave it for kits. */
    Optional<KitKey.Endorsed> endorsed(KitKey key);

    KitSeal sign(OfflineKit kit, KitKey.Endorsed key, Instant now);

    /** A new pair: the public half, and the store with the private one, Base64. */
    record NewKey(KitKey key, String store) {}
}
