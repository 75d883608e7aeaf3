package org.freightpass.pass.trust;

import java.util.List;

/** What became of a wish about an authority's keys. */
public sealed interface KeyResult {

    /** Done, or as wished already; the authority's keys now, the newest first. */
    record Done(Authority authority, boolean changed, List<AuthorityKey> keys) implements KeyResult {
        public Done {
            keys = List.copyOf(keys);
        }
    }

    /** The authority has no key. */
    record Unknown(Authority authority) implements KeyResult {}

    /** The authority has no such key. */
    record UnknownKey(String kid) implements KeyResult {}
}
