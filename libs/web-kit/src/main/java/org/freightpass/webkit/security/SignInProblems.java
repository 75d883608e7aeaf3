package org.freightpass.webkit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.problems.ProblemAnswers;
import org.freightpass.webkit.settings.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers for requests whose token is missing, refused, not to be judged right now, or of someone else. */
final class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final WebSettings settings;

    SignInProblems(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemAnswers.write(request, response, problem(failure));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemAnswers.write(request, response, Problem.of(CommonProblem.FORBIDDEN));
    }

    private Problem problem(AuthenticationException failure) {
        if (failure instanceof InsufficientAuthenticationException) {
            return Problem.of(CommonProblem.TOKEN_MISSING).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure instanceof AuthenticationServiceException) {
            return Problem.of(CommonProblem.OUTAGE)
                    .detail("The issuer of the tokens cannot be reached, so the token cannot be checked.")
                    .retryAfter(settings.retryAfter());
        }
        TokenRefusal reason = TokenRefusal.among(failure);
        return Problem.of(CommonProblem.TOKEN_INVALID)
                .detail(reason.text())
                .with("reason", reason.name().toLowerCase(Locale.ROOT))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}
