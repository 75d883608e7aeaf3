package org.freightpass.pass.fleet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.FleetsContract;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcFleetsIT extends FleetsContract {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("remembered_vehicle");
        DATABASE.empty("remembered_driver");
    }

    @Override
    protected Fleets fleets() {
        return new JdbcFleets(DATABASE.jdbc(), TestCiphers.cipher(), TestCiphers.fingerprints());
    }

    @Test
    void numberAndTelephoneAreReadableInNoColumn() {
        fleets().remember(driver(FIRM, NUMBER));

        String row = DATABASE.jdbc()
                .sql("SELECT row_to_json(remembered_driver)::text FROM remembered_driver")
                .query(String.class)
                .single();

        assertThat(row).contains("t1:").doesNotContain(NUMBER, "13800138000");
    }
}
