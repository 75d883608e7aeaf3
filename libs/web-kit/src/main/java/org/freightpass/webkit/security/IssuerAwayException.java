package org.freightpass.webkit.security;

import com.nimbusds.jose.KeySourceException;
import org.jspecify.annotations.Nullable;

/** The issuer's keys cannot be had right now: no token can be judged, so it is an outage and no refusal. */
final class IssuerAwayException extends KeySourceException {

    IssuerAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IssuerAwayException) {
                return true;
            }
        }
        return false;
    }
}
