package org.freightpass.pass.listing;

/** Told of each change of a list, in the transaction that makes it: becomes an audit entry. */
public interface ListingChanges {

    void whitelisted(WhitelistEntry entry, Keeper by);

    void removed(WhitelistEntry before, WhitelistEntry after, Keeper by);

    void blacklisted(BlacklistEntry entry, Keeper by);

    void lifted(BlacklistEntry before, BlacklistEntry after, Keeper by);
}
