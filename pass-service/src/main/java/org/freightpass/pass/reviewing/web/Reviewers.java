package org.freightpass.pass.reviewing.web;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** From the operator who calls to the desk that the rules know. */
final class Reviewers {

    private Reviewers() {}

    static Desk desk(Caller caller) {
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Desk(department.get(), division.get());
    }
}
