package org.freightpass.passtoken.trust;

import java.util.List;
import org.freightpass.passtoken.key.KeyId;

/** Where a verifier looks for keys. Implementations answer at once, from memory. */
@FunctionalInterface
public interface Keys {

    /** All trusted keys with this id, in any order: mostly one, none for an unknown id, several when ids collide. */
    List<TrustedKey> find(KeyId id);
}
