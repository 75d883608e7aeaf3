package org.freightpass.pass.listing.jdbc;

import java.util.UUID;
import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.listing.WhitelistContract;
import org.junit.jupiter.api.BeforeEach;

class JdbcWhitelistIT extends WhitelistContract {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("firm");
    }

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
