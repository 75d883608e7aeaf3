package org.freightpass.webkit;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;

/**
 * A refusal as clients see it (RFC 9457). Immutable: each {@code with} gives a copy. A controller returns it as it is,
 * as {@link #response()}, or throws {@link #exception()}.
 */
public final class Problem implements ErrorResponse {

    /** What comes before the code in {@code type}. */
    public static final String TYPE_PREFIX = "https://freightpass.org/problems/";

    private final ProblemCode code;
    private final @Nullable String detail;
    private final @Nullable String field;
    private final List<FieldError> errors;
    private final Map<String, Object> properties;
    private final Map<String, String> headers;

    private Problem(
            ProblemCode code,
            @Nullable String detail,
            @Nullable String field,
            List<FieldError> errors,
            Map<String, Object> properties,
            Map<String, String> headers) {
        this.code = code;
        this.detail = detail;
        this.field = field;
        this.errors = List.copyOf(errors);
        this.properties = properties;
        this.headers = headers;
    }

    /** One of several things that are wrong with a body. */
    public record FieldError(@Nullable String field, String code, String text) {}

    public static Problem of(ProblemCode code) {
        return new Problem(code, null, null, List.of(), Map.of(), Map.of());
    }

    /** What happened this time; never the message of an exception. */
    public Problem detail(String text) {
        return new Problem(code, text, field, errors, properties, headers);
    }

    /** The offending field: a JSON path without the dollar ({@code vehicle.plate}), or a parameter. */
    public Problem field(@Nullable String name) {
        return new Problem(code, detail, name, errors, properties, headers);
    }

    /** Adds one entry to {@code errors}. */
    public Problem error(@Nullable String errorField, String errorCode, String text) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(errorField, errorCode, text));
        return errors(more);
    }

    public Problem errors(List<FieldError> all) {
        return new Problem(code, detail, field, all, properties, headers);
    }

    /** Adds a member of its own to the body; null leaves it out. */
    public Problem with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Problem(code, detail, field, errors, more, headers);
    }

    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(code, detail, field, errors, properties, more);
    }

    /** Says when to come again, in whole seconds, rounded up. */
    public Problem retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public ProblemCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The answer to return from a controller whose other answers are {@link ResponseEntity} too. */
    @SuppressWarnings("unchecked")
    public <T> ResponseEntity<T> response() {
        // The body of a refusal is never of the type that success has; the declared type is erased on the wire.
        return (ResponseEntity<T>)
                ResponseEntity.status(getStatusCode()).headers(getHeaders()).body(getBody());
    }

    /** For where no value can be returned. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(code.status());
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders all = new HttpHeaders();
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.forEach(all::set);
        return all;
    }

    @Override
    public ProblemDetail getBody() {
        ProblemDetail body = ProblemDetail.forStatus(HttpStatus.valueOf(code.status()));
        body.setType(URI.create(TYPE_PREFIX + code.code()));
        body.setTitle(code.title());
        body.setDetail(detail == null ? code.title() : detail);
        body.setProperty("code", code.code());
        body.setProperty("retryable", code.retryable());
        if (field != null) {
            body.setProperty("field", field);
        }
        body.setProperty("remedy", code.remedy());
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        properties.forEach(body::setProperty);
        return body;
    }

    @Override
    public String toString() {
        return code.code() + (field == null ? "" : " " + field) + (detail == null ? "" : ": " + detail);
    }
}
