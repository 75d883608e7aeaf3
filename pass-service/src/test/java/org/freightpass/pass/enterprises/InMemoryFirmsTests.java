package org.freightpass.pass.enterprises;

class InMemoryFirmsTests extends FirmsContract {

    private final Firms firms = new InMemoryFirms();

    @Override
    protected Firms firms() {
        return firms;
    }
}
