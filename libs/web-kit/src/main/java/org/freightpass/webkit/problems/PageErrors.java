package org.freightpass.webkit.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that people see where callers of the API get a problem body: the same judgement, in words. Stateless.
 */
public final class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final String VIEW = "webkit/problem";
    private static final String TOLD = PageErrors.class.getName();

    private final ProblemAdvice advice;
    private final ExceptionHandlerMethodResolver judgements = new ExceptionHandlerMethodResolver(ProblemAdvice.class);

    PageErrors(ProblemAdvice advice) {
        this.advice = advice;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!PageRequests.isForPage(request)) {
            return null;
        }
        return judged(failure) instanceof ResponseEntity<?> answer && answer.getBody() instanceof ProblemDetail problem
                ? page(response, problem, answer.getStatusCode())
                : null;
    }

    /** The page for what failed before any controller. */
    public ModelAndView dispatched(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(TOLD) instanceof Problem told) {
            return page(response, told.getBody(), told.getStatusCode());
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        Problem problem = Problem.of(SpringProblems.byStatus(status));
        if (status >= 500) {
            problem = problem.with("correlationId", MDC.get("correlationId"));
        }
        return page(response, problem.getBody(), HttpStatusCode.valueOf(status));
    }

    /** Keeps a problem for the page that the error dispatch is going to show. */
    static void tell(HttpServletRequest request, Problem problem) {
        request.setAttribute(TOLD, problem);
    }

    private static ModelAndView page(HttpServletResponse response, ProblemDetail problem, HttpStatusCode status) {
        response.setStatus(status.value());
        ModelAndView page = new ModelAndView(VIEW, status);
        page.addObject("problem", problem);
        page.addObject("kind", kind(status.value()));
        return page;
    }

    /** The ending of the texts' keys. */
    private static String kind(int status) {
        return switch (status) {
            case 401, 403, 404, 413, 429, 503 -> Integer.toString(status);
            default -> status >= 500 ? "5xx" : "4xx";
        };
    }

    private @Nullable Object judged(Exception failure) {
        Method judgement = judgements.resolveMethod(failure);
        if (judgement == null) {
            return null;
        }
        try {
            judgement.setAccessible(true);
            return judgement.invoke(advice, failure);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
