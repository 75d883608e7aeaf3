package org.freightpass.webkit.problems;

import jakarta.validation.ConstraintViolationException;
import org.freightpass.outages.Outages;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemException;
import org.freightpass.webkit.settings.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place where an exception becomes an answer. What is the client's fault names the field; what is ours says
 * nothing but that it happened, and the log line holds the rest under the same correlation id.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final WebSettings settings;

    ProblemAdvice(WebSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException refusal) {
        return refusal.problem().response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        BodyTooLargeException large = BodyTooLargeException.among(unreadable);
        return (large == null ? JsonReading.problemOf(unreadable) : large.problem()).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid) {
        return ValidationProblems.of(invalid.getBindingResult()).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException invalid) {
        return ValidationProblems.of(invalid).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException invalid) {
        return ValidationProblems.of(invalid).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatched(MethodArgumentTypeMismatchException mismatch) {
        return ValidationProblems.of(mismatch).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badUpload(MultipartException bad) {
        return uploadProblem(bad).response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bodyTooLarge(BodyTooLargeException large) {
        return large.problem().response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException denied) {
        return (SignedIn.now() ? Problem.of(CommonProblem.FORBIDDEN) : Problem.of(CommonProblem.TOKEN_MISSING))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> signIn(AuthenticationException needed) {
        return Problem.of(CommonProblem.TOKEN_MISSING).response();
    }

    @ExceptionHandler
    void clientGone(AsyncRequestNotUsableException gone) {
        LOG.debug("The client went before its answer: {}", gone.toString());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception failure) {
        BodyTooLargeException large = BodyTooLargeException.among(failure);
        if (large != null) {
            return large.problem().response();
        }
        if (failure instanceof ErrorResponse springs && springs.getStatusCode().is4xxClientError()) {
            return SpringProblems.of(springs).response();
        }
        if (Outages.mayPass(failure)) {
            LOG.warn("Answered as an outage: {}", failure.toString());
            return Problem.of(CommonProblem.OUTAGE)
                    .retryAfter(settings.retryAfter())
                    .response();
        }
        LOG.error("A request failed on our side", failure);
        return Problem.of(CommonProblem.INTERNAL)
                .with("correlationId", MDC.get("correlationId"))
                .response();
    }

    private static Problem uploadProblem(MultipartException bad) {
        BodyTooLargeException large = BodyTooLargeException.among(bad);
        if (large != null) {
            return large.problem();
        }
        if (bad instanceof MaxUploadSizeExceededException) {
            return Problem.of(CommonProblem.BODY_TOO_LARGE).detail("The upload is larger than allowed here.");
        }
        return Problem.of(CommonProblem.BODY_UNREADABLE).detail("The upload is not a well-formed multipart body.");
    }
}
