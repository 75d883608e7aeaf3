package org.freightpass.pass.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.CHAOYANG;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.CODE;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.NOW;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.OTHER_CODE;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.firm;

import java.util.List;
import java.util.Locale;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Firms} does; each test gets an empty one. */
public abstract class FirmsContract {

    protected abstract Firms firms();

    @Test
    void addedFirmIsFoundByIdAndByCreditCode() {
        Firm firm = firm(CODE);

        assertThat(firms().add(firm)).isTrue();

        assertThat(firms().find(firm.id())).contains(firm);
        assertThat(firms().findByCreditCode(new CreditCode(CODE))).contains(firm);
        assertThat(firms().findAll(List.of(firm.id(), FirmId.random()))).containsExactly(firm);
        assertThat(firms().find(FirmId.random())).isEmpty();
    }

    @Test
    void firmIsFoundByAPartOfItsNameWhateverItsCase() {
        Firm firm = firm(CODE);
        firms().add(firm);
        String part = firm.name().substring(1);

        assertThat(firms().named(part.toUpperCase(Locale.ROOT), 5)).containsExactly(firm);
        assertThat(firms().named(part, 0)).isEmpty();
        assertThat(firms().named("%", 5)).isEmpty();
    }

    @Test
    void addWithRegisteredCreditCodeChangesNothing() {
        Firm first = firm(CODE);
        firms().add(first);

        assertThat(firms().add(firm(CODE))).isFalse();

        assertThat(firms().page(null, null, null, 10)).containsExactly(first);
    }

    @Test
    void removedFirmIsGoneAndItsCreditCodeFree() {
        Firm firm = firm(CODE);
        firms().add(firm);

        firms().remove(firm.id());

        assertThat(firms().find(firm.id())).isEmpty();
        assertThat(firms().add(firm(CODE))).isTrue();
    }

    @Test
    void replaceTakesTheNextVersionOnly() {
        Firm first = firm(CODE);
        firms().add(first);
        Firm second = first.with(Standing.CONFIRMED, NOW.plusSeconds(1));

        assertThat(firms().replace(second)).isTrue();
        assertThat(firms().replace(second)).isFalse();
        assertThat(firms().replace(second.with(Standing.SUSPENDED, NOW).with(Standing.CONFIRMED, NOW)))
                .isFalse();

        assertThat(firms().find(first.id())).contains(second);
    }

    @Test
    void pageGoesOnAfterTheLastInOrderOfRegistration() {
        Firm first = firm(CODE);
        Firm second = firm(OTHER_CODE);
        firms().add(first);
        firms().add(second);

        assertThat(firms().page(null, null, null, 1)).containsExactly(first);
        assertThat(firms().page(null, null, first.id(), 5)).containsExactly(second);
        assertThat(firms().page(null, null, second.id(), 5)).isEmpty();
    }

    @Test
    void pageKeepsToStandingAndDivision() {
        Firm firm = firm(CODE);
        firms().add(firm);

        assertThat(firms().page(Standing.PENDING, CHAOYANG, null, 5)).containsExactly(firm);
        assertThat(firms().page(null, new DivisionCode("220100"), null, 5)).containsExactly(firm);
        assertThat(firms().page(null, new DivisionCode("220000"), null, 5)).containsExactly(firm);
        assertThat(firms().page(Standing.CONFIRMED, null, null, 5)).isEmpty();
        assertThat(firms().page(null, new DivisionCode("220200"), null, 5)).isEmpty();
        assertThat(firms().page(null, new DivisionCode("220103"), null, 5)).isEmpty();
    }
}
