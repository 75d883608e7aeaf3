package org.freightpass.webkit.problems;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.freightpass.webkit.Problem;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails outside of any controller (a filter, the firewall) with a problem body as well. */
@Hidden
@RestController
final class ProblemPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        Problem problem = Problem.of(SpringProblems.byStatus(status));
        if (status >= 500) {
            problem = problem.with("correlationId", MDC.get("correlationId"));
        }
        ProblemDetail body = problem.getBody();
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            body.setInstance(URI.create(address));
        }
        return ResponseEntity.status(status).headers(problem.getHeaders()).body(body);
    }
}
