package org.freightpass.webkit;

/** The refusals that any service can give. */
public enum CommonProblem implements ProblemCode {
    REQUEST_INVALID(400, false, "The request is not well-formed", "Send it as the API document describes it."),
    BODY_UNREADABLE(400, false, "The body cannot be read", "Send well-formed JSON as the API document describes it."),
    FIELD_INVALID(400, false, "A field has a value that is not allowed", "Mend the named field and send again."),
    FIELD_MISSING(400, false, "A field is missing", "Add the named field and send again."),
    PASS_NUMBER_INVALID(
            400,
            false,
            "This is no pass number",
            "Enter it as the pass shows it, with or without its two check digits."),
    FIELD_UNKNOWN(400, false, "A field is not known here", "Remove the named field or mend its name."),
    BODY_TOO_LARGE(413, false, "The body is too large", "Send less in one request."),
    NOT_FOUND(404, false, "There is nothing here", "Check the address."),
    METHOD_NOT_ALLOWED(405, false, "This method is not possible here", "Use one of the methods in the Allow header."),
    MEDIA_TYPE_UNSUPPORTED(
            415, false, "This content type is not read here", "Send one of the types in the Accept header."),
    NOT_ACCEPTABLE(406, false, "No asked-for content type can be given", "Accept application/json."),
    TOKEN_MISSING(401, false, "A bearer token is needed", "Send a token in the header Authorization: Bearer."),
    TOKEN_INVALID(401, false, "The bearer token is not accepted", "Get a new token from the issuer of this service."),
    FORBIDDEN(403, false, "This is not yours to see or do", "Use an account with the role and the place for it."),
    RATE_LIMITED(429, true, "Too many requests", "Wait as long as the header Retry-After says."),
    IDEMPOTENCY_KEY_INVALID(
            400, false, "The idempotency key is malformed", "Use 1 to 128 letters, digits or the signs . _ : -"),
    IDEMPOTENCY_KEY_REUSED(
            422, false, "The idempotency key belongs to another request", "Use a new key for a new request."),
    IDEMPOTENCY_IN_PROGRESS(
            409, true, "A request with this idempotency key is under way", "Ask again with the same key."),
    STALE_VERSION(409, false, "Someone else changed this in between", "Read it again and repeat the change."),
    OUTAGE(503, true, "Something that this needs is away", "Wait as long as the header Retry-After says."),
    INTERNAL(500, false, "This failed on our side", "Tell the operator the correlation id.");

    private final int status;
    private final boolean retryable;
    private final String title;
    private final String remedy;

    CommonProblem(int status, boolean retryable, String title, String remedy) {
        this.status = status;
        this.retryable = retryable;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
