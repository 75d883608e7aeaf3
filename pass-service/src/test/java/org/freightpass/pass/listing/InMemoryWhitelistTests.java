package org.freightpass.pass.listing;

import java.util.UUID;

class InMemoryWhitelistTests extends WhitelistContract {

    private final Whitelist whitelist = new InMemoryWhitelist();

    @Override
    protected Whitelist whitelist() {
        return whitelist;
    }

    @Override
    protected UUID givenFirm() {
        return UUID.randomUUID();
    }
}
