package org.freightpass.pass.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.NOW;

import org.junit.jupiter.api.Test;

/** What every implementation of {@link Memberships} does; each test gets an empty one. */
public abstract class MembershipsContract {

    private static final Person OWNER = new Person("sub-owner", "owner");

    protected abstract Memberships memberships();

    /** A firm that exists as far as the store cares. */
    protected abstract FirmId givenFirm();

    @Test
    void founderOwnsTheFirmAndStrangersHaveNoPartInIt() {
        FirmId firm = givenFirm();

        memberships().found(new Membership(firm, "owner", Membership.Role.OWNER, NOW), OWNER);

        assertThat(memberships().roleOf(OWNER, firm)).contains(Membership.Role.OWNER);
        assertThat(memberships().firmsOf(OWNER)).containsExactly(firm);
        assertThat(memberships().roleOf(new Person("sub-other", "other"), firm)).isEmpty();
    }

    @Test
    void sameNameWithAnotherSubjectIsAStranger() {
        FirmId firm = givenFirm();
        memberships().found(new Membership(firm, "owner", Membership.Role.OWNER, NOW), OWNER);

        assertThat(memberships().roleOf(new Person("sub-impostor", "owner"), firm))
                .isEmpty();
    }

    @Test
    void invitationIsBoundToTheFirstWhoActsUnderTheName() {
        FirmId firm = givenFirm();
        memberships().invite(new Membership(firm, "clerk", Membership.Role.MEMBER, NOW));
        Person first = new Person("sub-1", "clerk");

        assertThat(memberships().roleOf(first, firm)).contains(Membership.Role.MEMBER);

        assertThat(memberships().roleOf(new Person("sub-2", "clerk"), firm)).isEmpty();
        assertThat(memberships().roleOf(new Person("sub-1", "renamed"), firm)).contains(Membership.Role.MEMBER);
    }

    @Test
    void membersAreListedInOrderOfJoining() {
        FirmId firm = givenFirm();
        Membership owner = new Membership(firm, "owner", Membership.Role.OWNER, NOW);
        Membership clerk = new Membership(firm, "clerk", Membership.Role.MEMBER, NOW.plusSeconds(1));
        memberships().found(owner, OWNER);
        memberships().invite(clerk);

        assertThat(memberships().membersOf(firm)).containsExactly(owner, clerk);
        assertThat(memberships().membersOf(FirmId.random())).isEmpty();
    }

    @Test
    void removedMemberIsAStrangerAndTheOthersStay() {
        FirmId firm = givenFirm();
        Membership owner = new Membership(firm, "owner", Membership.Role.OWNER, NOW);
        memberships().found(owner, OWNER);
        memberships().invite(new Membership(firm, "clerk", Membership.Role.MEMBER, NOW));
        Person clerk = new Person("sub-1", "clerk");
        assertThat(memberships().of(clerk, firm)).isPresent();

        memberships().remove(firm, "clerk");

        assertThat(memberships().of(clerk, firm)).isEmpty();
        assertThat(memberships().firmsOf(clerk)).isEmpty();
        assertThat(memberships().membersOf(firm)).containsExactly(owner);
    }
}
