package org.freightpass.pass;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a page of a list in the order of its index. Left to itself, PostgreSQL takes a holder of twenty thousand for an
 * average one of five, reads all that it has by a bitmap and sorts it: 140 ms a page, and more as it grows. Sorts that
 * no index spares are done all the same.
 */
@Component
public class AlongIndex {
    private static final String FLAGS = """
            select set_config(flag, 'off', true) from unnest(array['enable_bitmapscan', 'enable_seqscan', 'enable_sort']) as flag
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public AlongIndex(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In a transaction of its own, or until the end of the caller's. */
    public <T> T read(Supplier<T> page) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(FLAGS).query().listOfRows();
            return page.get();
        }));
    }
}
