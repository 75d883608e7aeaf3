package org.freightpass.webkit.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.limits.RateLimits.Verdict;
import org.freightpass.webkit.problems.ProblemAnswers;
import org.freightpass.webkit.security.Callers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts a request against its subject, or its address where nobody signed in, and says in each answer how much is
 * left. Runs after the token was checked.
 */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Callers.of(SecurityContextHolder.getContext().getAuthentication());
        Verdict verdict = caller.isAnonymous()
                ? limits.anonymous(request.getRemoteAddr())
                : limits.subject(caller.subject(), caller.roles());
        tell(verdict, response);
        if (verdict.allowed()) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswers.write(request, response, refusal(verdict));
        }
    }

    private static void tell(Verdict verdict, HttpServletResponse response) {
        int burst = verdict.allowance().burst();
        int perSecond = verdict.allowance().perSecond();
        int window = Math.max(1, burst / perSecond);
        long untilFull = (burst - verdict.remaining() + perSecond - 1) / perSecond;
        response.setHeader("RateLimit-Policy", "\"client\";q=" + burst + ";w=" + window);
        response.setHeader("RateLimit", "\"client\";r=" + verdict.remaining() + ";t=" + untilFull);
    }

    private static Problem refusal(Verdict verdict) {
        return Problem.of(CommonProblem.RATE_LIMITED)
                .detail("At most " + verdict.allowance().burst() + " requests at once and "
                        + verdict.allowance().perSecond() + " a second.")
                .retryAfter(verdict.pause());
    }
}
