package org.freightpass.pass.fleet;

class InMemoryFleetsTests extends FleetsContract {

    private final Fleets fleets = new InMemoryFleets();

    @Override
    protected Fleets fleets() {
        return fleets;
    }
}
