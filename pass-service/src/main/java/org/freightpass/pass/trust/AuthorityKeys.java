package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;

/** The authorities' keys, public halves and lives. */
public interface AuthorityKeys {

    /** Of each authority that has one, the newest key that signs at the instant; read anew each time. */
    Map<Authority, AuthorityKey> signing(Collection<Authority> authorities, Instant at);

    /** Until the transaction ends nobody else makes, rotates or ends keys of the authority. */
    void lock(Authority authority);

    /** All keys the authority ever had, the newest first. */
    List<AuthorityKey> of(Authority authority);

    /** All keys of the authorities of a division, lower divisions left out. */
    List<AuthorityKey> ofDivision(DivisionCode division);

    /** Every key there ever was, by authority, the newest first. */
    List<AuthorityKey> all();

    /** TR-05, TR-06: what belongs in the trust list. */
    List<AuthorityKey> trusted(Instant at);

    /**
     * Adds a new key.
     *
     * @param store PKCS#12 with the private half, Base64
     */
    void add(AuthorityKey key, String store);

    /** Stores a key's end or betrayal. */
    void replace(AuthorityKey key);
}
