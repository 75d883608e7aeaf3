package org.freightpass.pass.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** Passes and orders for tests. */
final class IssuingFixtures {
    static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    static final Issuer IIT = new Issuer(new DivisionCode("220104"), Department.IIT);
    static final Actor OPERATOR =
            new Actor("op-iit", "op-iit", "Operator", new Issuer(new DivisionCode("220100"), Department.IIT));
    static final Pass.Holder DRIVER = new Pass.Holder("driver1", null);

    private IssuingFixtures() {}

    static Validity days(int first, int last) {
        return new Validity(NOON.plus(Duration.ofDays(first)), NOON.plus(Duration.ofDays(last)));
    }

    static IssuePass order(Validity validity, boolean replaces) {
        return new IssuePass(
                PassType.UNIFIED,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new Route(new DivisionCode("220104"), new DivisionCode("210102"), List.of(), false),
                GoodsCategory.KEY_INDUSTRIAL,
                validity,
                IIT,
                DRIVER,
                null,
                null,
                Pass.Channel.ONLINE,
                "sealed",
                replaces);
    }

    static Pass pass(Validity validity, Pass.Status status) {
        var order = order(validity, false);
        return new Pass(
                new PassNumber("220104000001"),
                1,
                status,
                order.plate(),
                order.plateColour(),
                order.route(),
                order.goods(),
                validity,
                IIT,
                DRIVER,
                null,
                null,
                Pass.Channel.ONLINE,
                "sealed",
                null,
                false,
                null,
                null,
                NOON,
                NOON);
    }
}
