package org.freightpass.notification.notifying.sending;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name that leads to an address which nobody outside may have called. */
final class InwardException extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1L;

    InwardException(String message) {
        super(message);
    }
}
