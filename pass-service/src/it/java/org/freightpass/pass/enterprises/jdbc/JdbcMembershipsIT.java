package org.freightpass.pass.enterprises.jdbc;

import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.MembershipsContract;
import org.junit.jupiter.api.BeforeEach;

class JdbcMembershipsIT extends MembershipsContract {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("firm");
    }

    @Override
    protected Memberships memberships() {
        return new JdbcMemberships(DATABASE.jdbc());
    }

    @Override
    protected FirmId givenFirm() {
        return DATABASE.givenFirm(EnterpriseFixtures.firm(EnterpriseFixtures.CODE));
    }
}
