package org.freightpass.pass.applying.web;

import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** From the one who calls to the applicant or desk that the rules know, and from refusals to problems. */
final class Applicants {

    private Applicants() {}

    static Applicant of(Caller caller) {
        return new Applicant(caller.subject(), caller.username(), caller.name());
    }

    static Surroundings.Desk desk(Caller caller) {
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Surroundings.Desk(department.get(), division.get());
    }

    /** One problem with every finding in its errors; its code is that of the finding that decides alone. */
    static Problem invalid(List<Finding> findings) {
        var errors = findings.stream()
                .map(f -> new Problem.FieldError(f.field(), f.code(), f.text()))
                .toList();
        if (findings.stream().anyMatch(f -> f.code().equals("PASS_NOT_NEEDED"))) {
            return Problem.of(PassProblem.PASS_NOT_NEEDED).field("route").errors(errors);
        }
        if (findings.stream().anyMatch(f -> f.code().equals("FIRM_NOT_WHITELISTED"))) {
            return Problem.of(PassProblem.NOT_WHITELISTED).field("firmId").errors(errors);
        }
        if (findings.stream().allMatch(f -> f.code().equals("LIVE_PASS_EXISTS"))) {
            var live = findings.getFirst();
            return Problem.of(PassProblem.LIVE_PASS_EXISTS)
                    .field(live.field())
                    .detail(live.text())
                    .errors(errors)
                    .with("number", live.passNumber());
        }
        return Problem.of(PassProblem.FORM_INVALID)
                .field(findings.getFirst().field())
                .detail(findings.getFirst().text())
                .errors(errors);
    }

    static Problem refused(ApplyingResult.Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.of(CommonProblem.NOT_FOUND).detail("There is no application with this id.");
            case NOT_YOURS -> Problem.of(CommonProblem.FORBIDDEN).detail("This firm or application is not yours.");
            case STALE -> Problem.of(CommonProblem.STALE_VERSION).field("version");
            case NOT_EDITABLE -> Problem.of(PassProblem.NOT_EDITABLE);
            case DECIDED -> Problem.of(PassProblem.ALREADY_DECIDED);
            case NO_SUCH_PASS -> Problem.of(CommonProblem.NOT_FOUND).detail("There is no pass with this number.");
            case NOTHING_TO_RENEW -> Problem.of(PassProblem.NOTHING_TO_RENEW);
            case PASS_ENDED -> Problem.of(PassProblem.PASS_ENDED);
            case AMENDS_NOTHING -> Problem.of(PassProblem.AMENDS_NOTHING);
            case AMENDMENT_OPEN -> Problem.of(PassProblem.AMENDMENT_OPEN);
            case AMENDS_A_PASS -> Problem.of(PassProblem.AMENDS_A_PASS);
            case NOT_YOUR_DESK ->
                Problem.of(PassProblem.NOT_YOUR_DESK)
                        .detail("The application belongs to another department or division.");
        };
    }
}
