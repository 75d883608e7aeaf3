package org.freightpass.pass.listing;

import java.time.Instant;

/** Told of each change of a list, in the transaction that makes it: becomes an audit entry. */
public interface ListingChanges {

    void whitelisted(WhitelistEntry entry, Keeper by, Instant at);

    void removed(WhitelistEntry before, WhitelistEntry after, Keeper by, Instant at);

    void blacklisted(BlacklistEntry entry, Keeper by, Instant at);

    void lifted(BlacklistEntry before, BlacklistEntry after, Keeper by, Instant at);
}
