package org.freightpass.pass.listing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.listing.ListingFixtures.entry;

import java.util.UUID;
import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.BlacklistContract;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.listing.WhitelistContract;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JdbcListsIT {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("firm");
        DATABASE.empty("blacklist_entry");
    }

    private static Blacklist jdbcBlacklist() {
        return new JdbcBlacklist(DATABASE.jdbc(), TestCiphers.fingerprints());
    }

    @Nested
    class OfTheBlacklist extends BlacklistContract {

        @Override
        protected Blacklist blacklist() {
            return jdbcBlacklist();
        }
    }

    @Nested
    class OfTheWhitelist extends WhitelistContract {

        @Override
        protected Whitelist whitelist() {
            return new JdbcWhitelist(DATABASE.jdbc());
        }

        @Override
        protected UUID givenFirm() {
            return DATABASE.givenFirm(EnterpriseFixtures.firm(EnterpriseFixtures.CODE))
                    .value();
        }
    }

    @Test
    void driversNumberIsInNoColumnOfTheTable() {
        jdbcBlacklist().add(entry(BlacklistEntry.Kind.DRIVER, null), "220104198802291232");

        String row = DATABASE.jdbc()
                .sql("SELECT row_to_json(blacklist_entry)::text FROM blacklist_entry")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("220104198802291232").contains("\"kind\":\"DRIVER\"");
    }
}
