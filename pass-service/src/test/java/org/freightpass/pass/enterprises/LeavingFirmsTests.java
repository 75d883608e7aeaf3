package org.freightpass.pass.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.CODE;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.NOW;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.driver;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.freightpass.pass.enterprises.EnterpriseRefusal.Kind;
import org.freightpass.pass.enterprises.FirmChanges.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingFirmsTests {

    private final InMemoryFirms firms = new InMemoryFirms();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final List<Change> changes = new ArrayList<>();
    private final List<FirmId> forgotten = new ArrayList<>();
    private @Nullable String binding;
    private final LeavingFirms leaving = new LeavingFirms(firms, memberships, new Business(), changes::add);
    private final InvitingMembers inviting = new InvitingMembers(firms, memberships, changes::add);
    private FirmId firm = FirmId.random();

    private final class Business implements FirmBusiness {
        @Override
        public Optional<String> bindingOn(FirmId id, Instant at) {
            return Optional.ofNullable(binding);
        }

        @Override
        public void forget(FirmId id) {
            forgotten.add(id);
        }
    }

    @BeforeEach
    void givenFirmWithAClerk() {
        firm = done(new KeepingFirms(firms, memberships, changes::add).register(wish(CODE), driver("owner"), NOW))
                .id();
        done(inviting.invite(firm, "clerk", Membership.Role.MEMBER, driver("owner"), NOW));
        changes.clear();
    }

    @Test
    void ownerRemovesAMemberWhoThenHasNoPartInTheFirm() {
        Firm after = done(leaving.remove(firm, "clerk", driver("owner"), NOW));

        assertThat(after.version()).isEqualTo(3);
        assertThat(inviting.firmsOf(driver("clerk").person())).isEmpty();
        assertThat(inviting.visible(firm, driver("clerk"))).isEmpty();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FirmChanges.Kind.MEMBER_REMOVED);
            assertThat(change.note()).isEqualTo("clerk");
        });
    }

    @Test
    void memberLeavesByThemselfAndRemovesNobodyElse() {
        assertThat(kind(leaving.remove(firm, "owner", driver("clerk"), NOW))).isEqualTo(Kind.NOT_AN_OWNER);
        done(leaving.remove(firm, "clerk", driver("clerk"), NOW));
        assertThat(inviting.firmsOf(driver("clerk").person())).isEmpty();
    }

    @Test
    void lastOwnerStaysUntilThereIsAnother() {
        assertThat(kind(leaving.remove(firm, "owner", driver("owner"), NOW))).isEqualTo(Kind.LAST_OWNER);
        done(inviting.invite(firm, "second", Membership.Role.OWNER, driver("owner"), NOW));
        done(leaving.remove(firm, "owner", driver("owner"), NOW));
        assertThat(memberships.membersOf(firm))
                .extracting(Membership::username)
                .containsExactlyInAnyOrder("clerk", "second");
    }

    @Test
    void strangersAndUnknownMembersAreRefused() {
        assertThat(kind(leaving.remove(firm, "clerk", driver("stranger"), NOW))).isEqualTo(Kind.FIRM_UNKNOWN);
        assertThat(kind(leaving.remove(firm, "nobody", driver("owner"), NOW))).isEqualTo(Kind.MEMBER_UNKNOWN);
        assertThat(kind(leaving.leave(firm, driver("stranger"), NOW))).isEqualTo(Kind.FIRM_UNKNOWN);
        assertThat(kind(leaving.leave(firm, driver("clerk"), NOW))).isEqualTo(Kind.NOT_AN_OWNER);
        assertThat(changes).isEmpty();
    }

    @Test
    void firmLeavesOnceNothingBindsIt() {
        binding = "The firm has live passes.";
        assertThat(kind(leaving.leave(firm, driver("owner"), NOW))).isEqualTo(Kind.FIRM_BOUND);
        assertThat(forgotten).isEmpty();
        assertThat(firms.find(firm)).isPresent();

        binding = null;
        done(leaving.leave(firm, driver("owner"), NOW));
        assertThat(firms.find(firm)).isEmpty();
        assertThat(forgotten).containsExactly(firm);
        assertThat(changes).extracting(Change::kind).containsExactly(FirmChanges.Kind.LEFT);
    }

    private static Firm done(FirmResult result) {
        assertThat(result).isInstanceOf(FirmResult.Done.class);
        return ((FirmResult.Done) result).firm();
    }

    private static Kind kind(FirmResult result) {
        assertThat(result).isInstanceOf(FirmResult.Refused.class);
        return ((FirmResult.Refused) result).reasons().getFirst().kind();
    }
}
