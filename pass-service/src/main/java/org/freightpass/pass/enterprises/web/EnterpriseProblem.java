package org.freightpass.pass.enterprises.web;

import java.util.List;
import org.freightpass.pass.enterprises.EnterpriseRefusal;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;

/** The refusals about firms, and what each looks like on the wire. */
enum EnterpriseProblem implements ProblemCode {
    FIRM_FIELDS_BAD(422, "The firm's particulars are not right", "Mend the fields that errors names and send again."),
    CREDIT_CODE_REGISTERED(
            409,
            "The credit code is registered already",
            "Ask the firm's owner to invite you as a member; if nobody knows the owner, telephone the division's office."),
    FIRM_UNKNOWN(404, "There is no such firm that you act for", "Take the id from GET /api/v1/firms/mine."),
    NOT_AN_OWNER(403, "Only an owner of the firm may do this", "Ask an owner of the firm."),
    OUTSIDE_YOUR_DIVISION(403, "Your office does not cover the firm's division", "Ask the office of that division."),
    ALREADY_A_MEMBER(409, "The person is a member already", "Nothing is left to do.");

    private final int status;
    private final String title;
    private final String remedy;

    EnterpriseProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    static Problem of(List<EnterpriseRefusal> reasons) {
        EnterpriseRefusal first = reasons.getFirst();
        Problem problem = Problem.of(codeOf(first.kind())).field(first.field()).detail(first.detail());
        if (problem.code() != FIRM_FIELDS_BAD) {
            return problem;
        }
        return problem.errors(reasons.stream()
                .map(reason ->
                        new Problem.FieldError(reason.field(), reason.kind().name(), reason.detail()))
                .toList());
    }

    private static ProblemCode codeOf(EnterpriseRefusal.Kind kind) {
        return switch (kind) {
            case CREDIT_CODE_BAD, DIVISION_BAD, CONTACT_BAD, NAME_BAD -> FIRM_FIELDS_BAD;
            case CREDIT_CODE_REGISTERED -> CREDIT_CODE_REGISTERED;
            case FIRM_UNKNOWN -> FIRM_UNKNOWN;
            case NOT_AN_OWNER -> NOT_AN_OWNER;
            case OUTSIDE_YOUR_DIVISION -> OUTSIDE_YOUR_DIVISION;
            case ALREADY_A_MEMBER -> ALREADY_A_MEMBER;
            case CHANGED_MEANWHILE -> CommonProblem.STALE_VERSION;
        };
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
