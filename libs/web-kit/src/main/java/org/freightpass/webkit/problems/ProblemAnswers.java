package org.freightpass.webkit.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.freightpass.webkit.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem from a filter, where no message converter is at hand. Stateless. */
public final class ProblemAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private ProblemAnswers() {}

    /** Does nothing where the answer has already begun to leave. People in a browser get the page of errors instead. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (PageRequests.isForPage(request)) {
            PageErrors.tell(request, problem);
            problem.getHeaders().forEach((name, values) -> {
                if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                    response.setHeader(name, values.getFirst());
                }
            });
            response.sendError(problem.getStatusCode().value());
            return;
        }
        byte[] body = bytes(problem, request.getRequestURI());
        response.resetBuffer();
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] bytes(Problem problem, String instance) {
        ProblemDetail detail = problem.getBody();
        detail.setInstance(URI.create(instance));
        return JSON.writeValueAsBytes(detail);
    }
}
