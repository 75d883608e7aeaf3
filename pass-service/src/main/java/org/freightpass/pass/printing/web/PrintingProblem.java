package org.freightpass.pass.printing.web;

import org.freightpass.pass.printing.PrintResult;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;

/** The refusals of printing. */
enum PrintingProblem implements ProblemCode {
    DOCUMENT_GONE(
            410,
            false,
            "The pass has ended: there is no document of it any more",
            "Print the pass named in replacedBy where there is one; else apply for a new pass."),
    NAMES_NOT_ALLOWED(
            403,
            false,
            "More names than you may have printed",
            "Ask for fewer (names=masked or names=none), or leave names out."),
    PRINT_ORDER_UNCLEAR(
            422, false, "The order does not say which passes", "Name exactly one of numbers, bulkId and firmId."),
    PRINT_ORDER_EMPTY(422, false, "The order names no live pass of yours", "Check what it names."),
    PRINT_ORDER_TOO_LARGE(422, false, "The order names too many passes", "Split it."),
    FILE_NOT_READY(409, true, "The documents are still being printed", "Ask for the order's status and come again."),
    FILE_FAILED(409, false, "The order has failed", "See failure and failed of the order, and order anew.");

    private final int status;
    private final boolean retryable;
    private final String title;
    private final String remedy;

    PrintingProblem(int status, boolean retryable, String title, String remedy) {
        this.status = status;
        this.retryable = retryable;
        this.title = title;
        this.remedy = remedy;
    }

    static Problem of(PrintResult.Refused refused) {
        var text = refused.refusal().text();
        var replacedBy = refused.replacedBy();
        return switch (refused.refusal()) {
            case UNKNOWN -> Problem.of(CommonProblem.NOT_FOUND).detail(text);
            case NOT_YOURS -> Problem.of(CommonProblem.FORBIDDEN).detail(text);
            case NAMES_NOT_ALLOWED ->
                Problem.of(NAMES_NOT_ALLOWED).field("names").detail(text);
            case REVOKED, REPLACED, CANCELLED, EXPIRED ->
                Problem.of(DOCUMENT_GONE)
                        .detail(text)
                        .with("state", refused.refusal().name())
                        .with("replacedBy", replacedBy == null ? null : replacedBy.value());
        };
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return retryable;
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
