package org.freightpass.pass.recalling.pages;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.recalling.Recaller;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** The caller as whoever recalls passes. Stateless. */
final class Recallers {

    private Recallers() {}

    static Recaller of(Caller caller) {
        return new Recaller(
                caller.subject(), caller.username(), caller.name(), caller.hasRole("OPERATOR") ? desk(caller) : null);
    }

    private static Recaller.Desk desk(Caller caller) {
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Recaller.Desk(department.get(), division.get());
    }
}
