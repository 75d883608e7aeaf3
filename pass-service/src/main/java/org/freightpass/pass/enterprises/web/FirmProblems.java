package org.freightpass.pass.enterprises.web;

import java.util.List;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.enterprises.EnterpriseRefusal;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;

/** What each refusal about firms looks like on the wire. */
final class FirmProblems {
    private FirmProblems() {}

    static Problem of(List<EnterpriseRefusal> reasons) {
        EnterpriseRefusal first = reasons.getFirst();
        Problem problem = Problem.of(codeOf(first.kind())).field(first.field()).detail(first.detail());
        if (problem.code() != PassProblem.FIRM_FIELDS_BAD) {
            return problem;
        }
        return problem.errors(reasons.stream()
                .map(reason ->
                        new Problem.FieldError(reason.field(), reason.kind().name(), reason.detail()))
                .toList());
    }

    private static ProblemCode codeOf(EnterpriseRefusal.Kind kind) {
        return switch (kind) {
            case CREDIT_CODE_BAD, DIVISION_BAD, CONTACT_BAD, NAME_BAD -> PassProblem.FIRM_FIELDS_BAD;
            case CREDIT_CODE_REGISTERED -> PassProblem.CREDIT_CODE_REGISTERED;
            case FIRM_UNKNOWN -> PassProblem.FIRM_UNKNOWN;
            case NOT_AN_OWNER -> PassProblem.NOT_AN_OWNER;
            case OUTSIDE_YOUR_DIVISION -> PassProblem.OUTSIDE_YOUR_DIVISION;
            case ALREADY_A_MEMBER -> PassProblem.ALREADY_A_MEMBER;
            case MEMBER_UNKNOWN -> PassProblem.MEMBER_UNKNOWN;
            case LAST_OWNER -> PassProblem.LAST_OWNER;
            case FIRM_BOUND -> PassProblem.FIRM_BOUND;
            case CHANGED_MEANWHILE -> CommonProblem.STALE_VERSION;
        };
    }
}
