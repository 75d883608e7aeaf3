package org.freightpass.pass.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.CODE;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.NOW;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.admin;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.contact;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.driver;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.operator;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.wish;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.pass.enterprises.EnterpriseRefusal.Kind;
import org.freightpass.pass.enterprises.FirmChanges.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingFirmsTests {

    private final InMemoryFirms firms = new InMemoryFirms();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final List<Change> changes = new ArrayList<>();
    private final KeepingFirms keeping = new KeepingFirms(firms, memberships, changes::add);
    private final InvitingMembers inviting = new InvitingMembers(firms, memberships, changes::add);

    @Test
    void registeredFirmIsPendingAndItsCallerOwnsIt() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));

        assertThat(firm.standing()).isEqualTo(Standing.PENDING);
        assertThat(firm.version()).isEqualTo(1);
        assertThat(firm.contact().telephone()).isEqualTo("043185097301");
        assertThat(memberships.roleOf(driver("firm1").person(), firm.id())).contains(Membership.Role.OWNER);
        assertThat(changes).extracting(Change::kind).containsExactly(FirmChanges.Kind.REGISTERED);
    }

    @Test
    void registerWithRegisteredCodeIsRefusedAndSaysWhatToDo() {
        done(keeping.register(wish(CODE), driver("firm1"), NOW));

        FirmResult again = keeping.register(wish(CODE), driver("firm2"), NOW);

        assertThat(refusals(again)).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.CREDIT_CODE_REGISTERED);
            assertThat(reason.detail()).contains("ask the firm's owner to invite you");
        });
        assertThat(changes).hasSize(1);
        assertThat(memberships.firmsOf(driver("firm2").person())).isEmpty();
    }

    @Test
    void registerSaysEverythingThatIsWrongAtOnce() {
        RegisterFirm bad = new RegisterFirm(
                " ", "91220101123456788A", "999999", new RegisterFirm.ContactEntry(null, "123", "a@b", "fr"));

        assertThat(refusals(keeping.register(bad, driver("firm1"), NOW)))
                .extracting(EnterpriseRefusal::field)
                .containsExactlyInAnyOrder(
                        "name", "creditCode", "division", "contactName", "telephone", "email", "language");
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"220104, true", "220100, true", "220000, true", "220103, false", "220200, false", "210000, false"})
    void confirmIsForOperatorsWhoseDivisionCoversTheFirm(String division, boolean covered) {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));

        FirmResult result = keeping.confirm(firm.id(), operator(division), NOW);

        assertThat(result instanceof FirmResult.Done).isEqualTo(covered);
        assertThat(firms.find(firm.id()).orElseThrow().standing())
                .isEqualTo(covered ? Standing.CONFIRMED : Standing.PENDING);
    }

    @Test
    void confirmByItsOwnOwnerIsRefused() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));

        assertThat(refusals(keeping.confirm(firm.id(), driver("firm1"), NOW)))
                .extracting(EnterpriseRefusal::kind)
                .containsExactly(Kind.OUTSIDE_YOUR_DIVISION);
    }

    @Test
    void confirmingWhatIsConfirmedChangesNothing() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));
        done(keeping.confirm(firm.id(), admin(), NOW));

        Firm again = done(keeping.confirm(firm.id(), admin(), NOW.plusSeconds(9)));

        assertThat(again.version()).isEqualTo(2);
        assertThat(changes).hasSize(2);
    }

    @Test
    void suspendedFirmMayNotApplyUntilItIsConfirmedAgain() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));
        assertThat(EnterpriseRule.mayApply(firm)).isFalse();
        assertThat(EnterpriseRule.mayApply(done(keeping.confirm(firm.id(), admin(), NOW))))
                .isTrue();
        assertThat(EnterpriseRule.mayApply(done(keeping.suspend(firm.id(), "fraud", admin(), NOW))))
                .isFalse();
        assertThat(EnterpriseRule.mayApply(done(keeping.confirm(firm.id(), admin(), NOW))))
                .isTrue();
    }

    @Test
    void changeOfContactIsForOwnersAndStrangersSeeNoFirm() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));
        done(inviting.invite(firm.id(), "clerk", Membership.Role.MEMBER, driver("firm1"), NOW));

        assertThat(refusals(keeping.changeContact(firm.id(), contact("13800138000", null), driver("clerk"), NOW)))
                .extracting(EnterpriseRefusal::kind)
                .containsExactly(Kind.NOT_AN_OWNER);
        assertThat(refusals(keeping.changeContact(firm.id(), contact("13800138000", null), driver("firm2"), NOW)))
                .extracting(EnterpriseRefusal::kind)
                .containsExactly(Kind.FIRM_UNKNOWN);
        Firm changed = done(keeping.changeContact(firm.id(), contact("13800138000", "a@b.cn"), driver("firm1"), NOW));
        assertThat(changed.contact().email()).isEqualTo("a@b.cn");
    }

    @Test
    void inviteMakesTheNextVersionAndTwiceIsRefused() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));

        Firm after = done(inviting.invite(firm.id(), "clerk", Membership.Role.MEMBER, driver("firm1"), NOW));

        assertThat(after.version()).isEqualTo(2);
        assertThat(inviting.firmsOf(driver("clerk").person())).containsExactly(after);
        assertThat(refusals(inviting.invite(firm.id(), "clerk", Membership.Role.OWNER, driver("firm1"), NOW)))
                .extracting(EnterpriseRefusal::kind)
                .containsExactly(Kind.ALREADY_A_MEMBER);
        assertThat(refusals(inviting.invite(firm.id(), "x", Membership.Role.MEMBER, driver("clerk"), NOW)))
                .extracting(EnterpriseRefusal::kind)
                .containsExactly(Kind.NOT_AN_OWNER);
        assertThat(refusals(inviting.invite(firm.id(), "a b", Membership.Role.MEMBER, driver("firm1"), NOW)))
                .extracting(EnterpriseRefusal::kind)
                .containsExactly(Kind.NAME_BAD);
    }

    @Test
    void firmIsVisibleToMembersAndItsOfficesOnly() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));

        assertThat(inviting.visible(firm.id(), driver("firm1"))).isPresent();
        assertThat(inviting.visible(firm.id(), operator("220100"))).isPresent();
        assertThat(inviting.visible(firm.id(), admin())).isPresent();
        assertThat(inviting.visible(firm.id(), driver("firm2"))).isEmpty();
        assertThat(inviting.visible(firm.id(), operator("220200"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "123456, false",
        "1234567, true",
        "+861380013800, true",
        "123456789012345, true",
        "1234567890123456, false",
        "0431-8509 7301, true",
        "call me, false"
    })
    void telephoneHasSevenToFifteenDigits(String entered, boolean good) {
        assertThat(EnterpriseRule.telephone(entered).isPresent()).isEqualTo(good);
    }

    private static Firm done(FirmResult result) {
        assertThat(result).isInstanceOf(FirmResult.Done.class);
        return ((FirmResult.Done) result).firm();
    }

    private static List<EnterpriseRefusal> refusals(FirmResult result) {
        assertThat(result).isInstanceOf(FirmResult.Refused.class);
        return ((FirmResult.Refused) result).reasons();
    }
}
