package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.Optional;

/** Private keys as they are kept: PKCS#12 under a password that is kept elsewhere, Base64 here. */
public interface KeyStores {

    /** The store of an authority's key; {@link IllegalStateException} for one that is not there. */
    String ofAuthority(String kid);

    /** The root that signs the trust list: the one added last. */
    Optional<Root> root();

    /** Until the transaction ends nobody else adds a root. */
    void lockRoot();

    /** Adds a root, or does nothing where it has been added before, and says which. */
    boolean add(Root root, Instant at);

    /** A root key. */
    record Root(AuthorityKey.Point point, String store) {}
}
