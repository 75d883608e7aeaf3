package org.freightpass.pass.listing;

class InMemoryBlacklistTests extends BlacklistContract {

    private final Blacklist blacklist = new InMemoryBlacklist();

    @Override
    protected Blacklist blacklist() {
        return blacklist;
    }
}
