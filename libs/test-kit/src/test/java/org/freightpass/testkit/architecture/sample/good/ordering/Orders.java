package org.freightpass.testkit.architecture.sample.good.ordering;

public interface Orders {
    void save(Ordering.Order order);
}
