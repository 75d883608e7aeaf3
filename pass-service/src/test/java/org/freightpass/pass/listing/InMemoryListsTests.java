package org.freightpass.pass.listing;

import java.util.UUID;
import org.junit.jupiter.api.Nested;

class InMemoryListsTests {

    @Nested
    class OfTheBlacklist extends BlacklistContract {

        private final Blacklist blacklist = new InMemoryBlacklist();

        @Override
        protected Blacklist blacklist() {
            return blacklist;
        }
    }

    @Nested
    class OfTheWhitelist extends WhitelistContract {

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
}
