package org.freightpass.pass;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For transactions that deal with hundreds of rows at once. PostgreSQL keeps the plan of a statement that it has seen a
 * few times: made while a table is small it reads the whole table, and goes on to while thousands of rows a second come
 * in, until statistics are taken a minute later. Such a transaction has its statements planned for what they ask, by
 * index.
 */
@Component
public class AlongMany {
    /** Where each row costs a question by itself, a plan of its own costs more than it saves below this. */
    private static final int MANY = 20;

    private final JdbcClient jdbc;

    public AlongMany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the caller's transaction, where it deals with so many rows. */
    public void expect(int rows) {
        if (rows >= MANY) {
            jdbc.sql("""
                    select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)
                    """).query().listOfRows();
        }
    }
}
