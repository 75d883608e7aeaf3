package org.freightpass.webkit.security;

import org.springframework.security.oauth2.jwt.BadJwtException;

/** Why a token does not count; the name is what clients see as {@code reason}. */
enum TokenRefusal {
    MALFORMED("The token is not a JWT."),
    SIGNATURE("The token is not signed by the issuer of this service."),
    ISSUER("The token is from another issuer."),
    EXPIRED("The token is over."),
    NOT_YET_VALID("The token does not count yet."),
    AUDIENCE("The token is for another audience."),
    SUBJECT("The token names no subject."),
    SEVERAL("The request carries more than one token, or one in the wrong place.");

    private final String text;

    TokenRefusal(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    Refused exception() {
        return new Refused(this);
    }

    /** Carries the reason through Spring Security. */
    static final class Refused extends BadJwtException {

        private final TokenRefusal reason;

        private Refused(TokenRefusal reason) {
            super(reason.text());
            this.reason = reason;
        }

        TokenRefusal reason() {
            return reason;
        }
    }

    static TokenRefusal among(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.reason();
            }
        }
        return SEVERAL;
    }
}
