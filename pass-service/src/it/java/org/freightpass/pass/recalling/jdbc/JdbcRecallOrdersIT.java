package org.freightpass.pass.recalling.jdbc;

import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.recalling.RecallOrders;
import org.freightpass.pass.recalling.RecallOrdersContract;
import org.junit.jupiter.api.BeforeEach;

class JdbcRecallOrdersIT extends RecallOrdersContract {
    private static final MigratedDatabase DATABASE = new MigratedDatabase();

    @BeforeEach
    void empty() {
        DATABASE.empty("recall_order");
    }

    @Override
    protected RecallOrders orders() {
        return new JdbcRecallOrders(DATABASE.jdbc());
    }
}
