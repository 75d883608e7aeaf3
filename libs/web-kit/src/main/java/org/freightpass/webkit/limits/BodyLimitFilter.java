package org.freightpass.webkit.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.problems.BodyTooLargeException;
import org.freightpass.webkit.problems.ProblemAnswers;
import org.freightpass.webkit.requests.ObservedRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over its limit: by its announced length before a byte is read, or, where none is announced, at the
 * byte that is too many. The refusal leaves at once, before what still comes is thrown away.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;

    BodyLimitFilter(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limits.of(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, BodyTooLargeException.problem(limit));
            return;
        }
        try {
            chain.doFilter(new ObservedRequest(request, new Count(limit)), response);
        } catch (IOException | ServletException | RuntimeException failure) {
            BodyTooLargeException large = BodyTooLargeException.among(failure);
            if (large == null) {
                throw failure;
            }
            refuse(request, response, large.problem());
        }
    }

    /** Stops the one who reads at the byte that is too many. */
    private static final class Count implements ObservedRequest.Observer {

        private final long limit;
        private long count;

        Count(long limit) {
            this.limit = limit;
        }

        @Override
        public void read(byte[] bytes, int offset, int length) throws BodyTooLargeException {
            count += length;
            if (count > limit) {
                throw new BodyTooLargeException(limit);
            }
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        ProblemAnswers.write(request, response, problem);
        response.flushBuffer();
    }
}
