package org.freightpass.pass.issuing.web;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** From the one who calls to the actor that the rules know. */
final class Callers {

    private Callers() {}

    static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.username(), caller.name(), desk(caller));
    }

    /** Whether the caller looks at everything: who keeps the system or watches over it. */
    static boolean seesAll(Caller caller) {
        return caller.hasRole("ADMIN") || caller.hasRole("SUPERVISOR");
    }

    private static @Nullable Issuer desk(Caller caller) {
        if (!caller.hasRole("OPERATOR")) {
            return null;
        }
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Issuer(division.get(), department.get());
    }
}
