package org.freightpass.pass.listing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.listing.ListingFixtures.entry;

import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.BlacklistContract;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcBlacklistIT extends BlacklistContract {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("blacklist_entry");
    }

    @Override
    protected Blacklist blacklist() {
        return new JdbcBlacklist(DATABASE.jdbc(), TestCiphers.fingerprints());
    }

    @Test
    void driversNumberIsInNoColumnOfTheTable() {
        blacklist().add(entry(BlacklistEntry.Kind.DRIVER, null), "220104198802291232");

        String row = DATABASE.jdbc()
                .sql("SELECT row_to_json(blacklist_entry)::text FROM blacklist_entry")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("220104198802291232").contains("\"kind\":\"DRIVER\"");
    }
}
