package org.freightpass.checkpoint.checkpoints.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.freightpass.checkpoint.checkpoints.KeptReport;
import org.freightpass.sealing.Seal;
import org.freightpass.sealing.SealingKey;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before V304, whose reports hold telephones in plain text. */
class SealTelephonesIT {
    private static final String TELEPHONE = "13800138000";

    private final Seal seal = new Seal(SealingKey.random(), List.of());
    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final UUID withTelephone = UUID.randomUUID();
    private final UUID withoutTelephone = UUID.randomUUID();

    @BeforeEach
    void givenReportsFromBefore() {
        migrations().target("303").load().migrate();
        add(withTelephone, TELEPHONE);
        add(withoutTelephone, null);
    }

    @Test
    void telephonesFromBeforeAreSealedAndReadAsTheyWere() {
        migrations().javaMigrations(new SealTelephones(seal)).load().migrate();

        var reports = new JdbcReports(jdbc, seal).find(List.of(withTelephone, withoutTelephone), List.of());
        assertThat(reports)
                .extracting(KeptReport::id, KeptReport::telephone)
                .containsExactlyInAnyOrder(tuple(withTelephone, TELEPHONE), tuple(withoutTelephone, null));
        assertThat(jdbc.sql("SELECT count(*) FROM checkpoint_report"
                                + " WHERE encode(reporter_telephone, 'escape') LIKE '%1380%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void add(UUID id, @Nullable String telephone) {
        jdbc.sql("""
                        INSERT INTO checkpoint_report (id, alert_id, reported_at, reporter, reporter_telephone, county,
                            description)
                        VALUES (:id, :alert, now(), 'driver1', :telephone, '220104', 'words')
                        """)
                .param("id", id)
                .param("alert", UUID.randomUUID())
                .param("telephone", telephone)
                .update();
    }

    private FluentConfiguration migrations() {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }

    private static DataSource database() {
        TestDatabase fresh = RealPostgres.database();
        return new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
    }
}
