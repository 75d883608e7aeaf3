package org.freightpass.pass.printing.web;

import org.freightpass.pass.PassProblem;
import org.freightpass.pass.printing.PrintResult;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** What is said where nothing is printed. */
final class PrintRefusals {
    private PrintRefusals() {}

    static Problem of(PrintResult.Refused refused) {
        var text = refused.refusal().text();
        var replacedBy = refused.replacedBy();
        return switch (refused.refusal()) {
            case UNKNOWN -> Problem.of(CommonProblem.NOT_FOUND).detail(text);
            case NOT_YOURS -> Problem.of(CommonProblem.FORBIDDEN).detail(text);
            case NAMES_NOT_ALLOWED ->
                Problem.of(PassProblem.NAMES_NOT_ALLOWED).field("names").detail(text);
            case REVOKED, REPLACED, CANCELLED, EXPIRED ->
                Problem.of(PassProblem.DOCUMENT_GONE)
                        .detail(text)
                        .with("state", refused.refusal().name())
                        .with("replacedBy", replacedBy == null ? null : replacedBy.value());
        };
    }
}
