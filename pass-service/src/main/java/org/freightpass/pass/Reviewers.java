package org.freightpass.pass;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** From the operator who calls or looks to the desk and the reviewer that the rules know. */
public final class Reviewers {

    private Reviewers() {}

    /** The problem FORBIDDEN for an account that names no desk. */
    public static Desk desk(Caller caller) {
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Desk(department.get(), division.get());
    }

    public static Reviewer of(Caller caller) {
        return new Reviewer(caller.subject(), caller.name(), desk(caller));
    }
}
