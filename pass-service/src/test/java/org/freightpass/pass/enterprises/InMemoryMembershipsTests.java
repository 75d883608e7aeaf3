package org.freightpass.pass.enterprises;

class InMemoryMembershipsTests extends MembershipsContract {

    private final Memberships memberships = new InMemoryMemberships();

    @Override
    protected Memberships memberships() {
        return memberships;
    }

    @Override
    protected FirmId givenFirm() {
        return FirmId.random();
    }
}
