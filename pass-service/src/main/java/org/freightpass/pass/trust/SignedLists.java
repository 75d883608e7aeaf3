package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists as they were last issued, and which of them are to be issued anew. */
public interface SignedLists {

    /** Notes, in the caller's transaction, that the lists have changed, and wakes the publisher after the commit. */
    void due(Collection<ListName> names);

    /** The same for those among the lists that were never issued. */
    void dueWhereNew(Collection<ListName> names);

    /** Until the transaction ends nobody else takes what is due. */
    void lock();

    /**
     * Takes what is due: noted as changed, too old, signed by a betrayed key, or a trust list that was never issued.
     */
    Set<ListName> takeDue(Instant now);

    Optional<PublishedList> find(ListName name);

    void put(List<PublishedList> lists);

    /** From now on the list is issued anew only when something changes it. */
    void rest(ListName name);

    /** Wakes the publisher; must return at once. */
    @FunctionalInterface
    interface Wake {
        void wake();
    }

    /**
     * A list as it was issued.
     *
     * @param token the CBOR Web Token, Base64
     * @param kid the authority's key that signed it; absent for the root's
     * @param refreshAt when it is to be issued anew at the latest
     */
    record PublishedList(
            ListName name,
            String token,
            @Nullable String kid,
            Instant issuedAt,
            Instant expiresAt,
            Instant refreshAt) {}
}
