package org.freightpass.testkit.architecture.sample.bad.ordering.jdbc;

public class PublicOrders {}
