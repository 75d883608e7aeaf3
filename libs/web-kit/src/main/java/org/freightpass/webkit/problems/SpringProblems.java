package org.freightpass.webkit.problems;

import java.util.List;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Spring's own refusals under our codes. Headers that tell what is possible (Allow, Accept) are kept. */
final class SpringProblems {

    private static final List<String> TELLING = List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT);

    private SpringProblems() {}

    static Problem of(ErrorResponse refusal) {
        Problem problem =
                switch (refusal) {
                    case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
                    case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
                    case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
                    case MissingPathVariableException missing -> missing(missing.getVariableName());
                    default -> Problem.of(byStatus(refusal.getStatusCode().value()));
                };
        for (String name : TELLING) {
            List<String> values = refusal.getHeaders().get(name);
            if (values != null) {
                problem = problem.header(name, String.join(", ", values));
            }
        }
        return problem;
    }

    private static Problem missing(String name) {
        return Problem.of(CommonProblem.FIELD_MISSING).field(name).detail("The parameter " + name + " is missing.");
    }

    static CommonProblem byStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.TOKEN_MISSING;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.MEDIA_TYPE_UNSUPPORTED;
            case 503 -> CommonProblem.OUTAGE;
            default -> status >= 500 ? CommonProblem.INTERNAL : CommonProblem.REQUEST_INVALID;
        };
    }
}
