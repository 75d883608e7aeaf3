package org.freightpass.pass.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.freightpass.pass.issuing.IssuingFixtures.DRIVER;
import static org.freightpass.pass.issuing.IssuingFixtures.NOON;
import static org.freightpass.pass.issuing.IssuingFixtures.OPERATOR;
import static org.freightpass.pass.issuing.IssuingFixtures.days;
import static org.freightpass.pass.issuing.IssuingFixtures.order;
import static org.freightpass.pass.issuing.IssuingFixtures.pass;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingRuleTests {
    private static final PassNumber NEXT = new PassNumber("220104000002");

    private static Optional<PassRefusal> issuing(IssuePass order, List<Pass> inTheWay) {
        return IssuingRule.refusing(new IssuingRule.Order(order, inTheWay, NOON));
    }

    private static Optional<PassRefusal> changing(ChangePass wish, Pass pass, boolean holder, boolean governed) {
        return IssuingRule.refusing(new IssuingRule.Wish(wish, pass, holder, governed));
    }

    @Test
    void issueWhenVehicleHasLivePassIsRefused() {
        assertThat(issuing(order(days(0, 5), false), List.of(pass(days(0, 3), Pass.Status.ACTIVE))))
                .contains(PassRefusal.LIVE_PASS_EXISTS);
        assertThat(issuing(order(days(0, 5), false), List.of())).isEmpty();
    }

    @Test
    void replacingIsForTheHolderOnlyUnlessAtTheDesk() {
        var theirs = pass(days(0, 3), Pass.Status.ACTIVE);
        assertThat(issuing(order(days(0, 5), true), List.of(theirs))).isEmpty();
        var own = order(days(0, 5), true);
        var other = new IssuePass(
                own.type(),
                own.plate(),
                own.plateColour(),
                own.route(),
                own.goods(),
                own.validity(),
                own.issuer(),
                new Pass.Holder("x", UUID.randomUUID()),
                null,
                null,
                Pass.Channel.ONLINE,
                "sealed",
                true);
        assertThat(issuing(other, List.of(theirs))).contains(PassRefusal.LIVE_PASS_EXISTS);
    }

    @Test
    void issueAfterTheEndIsRefusedAndOneMinuteBeforeIsNot() {
        var over = new Validity(NOON.minus(Duration.ofDays(1)), NOON);
        var lastMinute = new Validity(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofMinutes(1)));
        assertThat(issuing(order(over, false), List.of())).contains(PassRefusal.VALIDITY_OVER);
        assertThat(issuing(order(lastMinute, false), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,true", "SUSPENDED,true", "REVOKED,false", "REPLACED,false", "CANCELLED,false", "EXPIRED,false"})
    void onlyLivePassesAreRevoked(Pass.Status status, boolean allowed) {
        var refusal = changing(new ChangePass.Revoke("forged", true), pass(days(0, 5), status), false, true);
        assertThat(refusal.isEmpty()).isEqualTo(allowed);
    }

    @Test
    void onlyActiveIsSuspendedAndOnlySuspendedResumed() {
        var active = pass(days(0, 5), Pass.Status.ACTIVE);
        var suspended = pass(days(0, 5), Pass.Status.SUSPENDED);
        assertThat(changing(new ChangePass.Suspend("why"), active, false, true)).isEmpty();
        assertThat(changing(new ChangePass.Suspend("why"), suspended, false, true))
                .contains(PassRefusal.NOT_ACTIVE);
        assertThat(changing(new ChangePass.Resume(), suspended, false, true)).isEmpty();
        assertThat(changing(new ChangePass.Resume(), active, false, true)).contains(PassRefusal.NOT_SUSPENDED);
    }

    @Test
    void suspendingAndRevokingNeedAReason() {
        var active = pass(days(0, 5), Pass.Status.ACTIVE);
        assertThat(changing(new ChangePass.Suspend(" "), active, false, true)).contains(PassRefusal.REASON_MISSING);
        assertThat(changing(new ChangePass.Revoke("", false), active, false, true))
                .contains(PassRefusal.REASON_MISSING);
        assertThat(changing(new ChangePass.Revoke("x", false), active, false, true))
                .isEmpty();
    }

    @Test
    void whoIsNotConcernedChangesNothing() {
        var active = pass(days(0, 5), Pass.Status.ACTIVE);
        assertThat(changing(new ChangePass.Cancel(), active, true, false)).isEmpty();
        assertThat(changing(new ChangePass.Cancel(), active, false, true)).contains(PassRefusal.NOT_YOURS);
        assertThat(changing(new ChangePass.Suspend("x"), active, true, false)).contains(PassRefusal.NOT_YOURS);
        assertThat(OPERATOR.governs(active.issuer())).isTrue();
        assertThat(new Actor("a", "a", "a", new Issuer(new DivisionCode("220100"), Department.DRC))
                        .governs(active.issuer()))
                .isFalse();
        assertThat(new Actor("a", "a", "a", new Issuer(new DivisionCode("220200"), Department.IIT))
                        .governs(active.issuer()))
                .isFalse();
    }

    @Test
    void holderAmendsNothingWithoutTheReviewOfTheDepartment() {
        var active = pass(days(0, 5), Pass.Status.ACTIVE);
        assertThat(changing(new ChangePass.Amend("sealed", null, null), active, true, false))
                .contains(PassRefusal.NOT_YOURS);
        assertThat(changing(new ChangePass.Amend("sealed", null, null), active, false, true))
                .isEmpty();
        assertThat(changing(new ChangePass.Amend("sealed", null, active.version()), active, false, false))
                .isEmpty();
    }

    @Test
    void whatWasReviewedAmendsTheVersionItWasMadeOnOnly() {
        var active = pass(days(0, 5), Pass.Status.ACTIVE);
        var wish = new ChangePass.Amend("sealed", null, active.version());
        assertThat(changing(wish, active, false, false)).isEmpty();
        assertThat(changing(wish, active.moved(Pass.Status.SUSPENDED, "x", false, NOON), false, false))
                .contains(PassRefusal.PASS_CHANGED);
        assertThat(changing(wish, pass(days(0, 5), Pass.Status.CANCELLED), false, false))
                .contains(PassRefusal.PASS_ENDED);
    }

    @Test
    void amendmentNamesCrewOrPlacesAndLeavesTheEnds() {
        var active = pass(days(0, 5), Pass.Status.ACTIVE);
        var via = List.of(new PlaceCode("2203"));
        assertThat(changing(new ChangePass.Amend(null, null, null), active, false, true))
                .contains(PassRefusal.AMENDS_NOTHING);
        assertThat(changing(new ChangePass.Amend("sealed", null, null), active, false, true))
                .isEmpty();
        assertThat(changing(new ChangePass.Amend(null, List.of(), null), active, false, true))
                .isEmpty();

        var amended = active.amended(null, via, NOON);
        assertThat(amended.route().via()).isEqualTo(via);
        assertThat(amended.route().by(List.of())).isEqualTo(active.route());
        assertThat(amended.crew()).isEqualTo(active.crew());
        assertThat(active.amended("other", null, NOON).crew()).isEqualTo("other");
        assertThat(amended.number()).isEqualTo(active.number());
        assertThat(amended.version()).isEqualTo(active.version() + 1);
    }

    @Test
    void amendingAnEndedPassOrAnothersIsRefused() {
        var wish = new ChangePass.Amend("sealed", null, null);
        assertThat(changing(wish, pass(days(0, 5), Pass.Status.REVOKED), false, true))
                .contains(PassRefusal.PASS_ENDED);
        assertThat(changing(wish, pass(days(0, 5), Pass.Status.SUSPENDED), false, true))
                .isEmpty();
        assertThat(changing(wish, pass(days(0, 5), Pass.Status.ACTIVE), false, false))
                .contains(PassRefusal.NOT_YOURS);
    }

    @Test
    void passIsExpiredFromTheFirstInstantThatIsOver() {
        var pass = pass(days(0, 1), Pass.Status.ACTIVE);
        var end = pass.validity().until();
        assertThat(pass.at(end.minusNanos(1)).status()).isEqualTo(Pass.Status.ACTIVE);
        assertThat(pass.at(end).status()).isEqualTo(Pass.Status.EXPIRED);
        assertThat(pass(days(0, 1), Pass.Status.REVOKED).at(end).status()).isEqualTo(Pass.Status.REVOKED);
    }

    @Test
    void replacedPassEndsAtOnceOrWhereTheNewOneStarts() {
        var old = pass(days(0, 5), Pass.Status.ACTIVE);
        var later = NOON.plus(Duration.ofDays(1));
        assertThat(old.replacedBy(NEXT, NOON, NOON).status()).isEqualTo(Pass.Status.REPLACED);
        var cut = old.replacedBy(NEXT, later, NOON);
        assertThat(cut.status()).isEqualTo(Pass.Status.ACTIVE);
        assertThat(cut.validity().until()).isEqualTo(later);
        assertThat(cut.at(later).status()).isEqualTo(Pass.Status.REPLACED);
    }

    @Test
    void validityIsWholeMinutesAndHalfOpen() {
        var validity = new Validity(NOON.plusSeconds(59), NOON.plusSeconds(61));
        assertThat(validity.from()).isEqualTo(NOON);
        assertThat(validity.until()).isEqualTo(NOON.plusSeconds(60));
        assertThat(days(0, 1).overlaps(days(1, 2))).isFalse();
        assertThat(days(0, 2).overlaps(days(1, 2))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(NOON, NOON.plusSeconds(59)));
    }

    @Test
    void driverWithoutFirmIsTheSameHolderBySubject() {
        assertThat(DRIVER.same(new Pass.Holder("driver1", null))).isTrue();
        assertThat(DRIVER.same(new Pass.Holder("driver2", null))).isFalse();
    }
}
