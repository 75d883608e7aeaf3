package org.freightpass.pass.enterprises.jdbc;

import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.FirmsContract;
import org.junit.jupiter.api.BeforeEach;

class JdbcFirmsIT extends FirmsContract {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("firm");
    }

    @Override
    protected Firms firms() {
        return new JdbcFirms(DATABASE.jdbc());
    }
}
