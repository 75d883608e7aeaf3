package org.freightpass.testkit.architecture.sample.bad.paying.web;

import org.freightpass.testkit.architecture.sample.bad.ordering.jdbc.PublicOrders;

class PayingController {
    final PublicOrders orders = new PublicOrders();
}
