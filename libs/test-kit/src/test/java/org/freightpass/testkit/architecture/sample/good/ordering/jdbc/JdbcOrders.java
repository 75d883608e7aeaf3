package org.freightpass.testkit.architecture.sample.good.ordering.jdbc;

import org.freightpass.testkit.architecture.sample.good.ordering.Ordering;
import org.freightpass.testkit.architecture.sample.good.ordering.Orders;

class JdbcOrders implements Orders {
    @Override
    public void save(Ordering.Order order) {}
}
