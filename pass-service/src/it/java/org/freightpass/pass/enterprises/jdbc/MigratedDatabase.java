package org.freightpass.pass.enterprises.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.freightpass.pass.AlongIndex;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real database of a test class's own with all migrations of the service. */
public final class MigratedDatabase {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final DataSourceTransactionManager transactions;
    private final TransactionTemplate transaction;

    public MigratedDatabase() {
        TestDatabase place = RealPostgres.database();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setUser(place.username());
        source.setPassword(place.password());
        migrate(source);
        jdbc = JdbcClient.create(source);
        batches = new NamedParameterJdbcTemplate(source);
        transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public NamedParameterJdbcTemplate batches() {
        return batches;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    public AlongIndex along() {
        return new AlongIndex(jdbc, transactions);
    }

    /** Empties a table and what refers to it. */
    public void empty(String table) {
        jdbc.sql("TRUNCATE " + table + " CASCADE").update();
    }

    public FirmId givenFirm(Firm firm) {
        new JdbcFirms(jdbc).add(firm);
        return firm.id();
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
