package org.freightpass.webkit.idempotency;

import org.flywaydb.core.Flyway;
import org.freightpass.testkit.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The table of keys in a database of a test's own, without a pool. */
final class KeyTable {

    private KeyTable() {}

    static PGSimpleDataSource in(TestDatabase place) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setUser(place.username());
        source.setPassword(place.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/webkit")
                .load()
                .migrate();
        return source;
    }
}
