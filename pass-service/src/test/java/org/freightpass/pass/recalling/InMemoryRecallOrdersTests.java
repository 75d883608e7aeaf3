package org.freightpass.pass.recalling;

class InMemoryRecallOrdersTests extends RecallOrdersContract {
    private final RecallOrders orders = new InMemoryRecallOrders();

    @Override
    protected RecallOrders orders() {
        return orders;
    }
}
