package org.freightpass.pass.printing;

import java.util.UUID;

/** Has work on an order begin at once instead of at the next look. */
public interface PrintWake {

    void wake(UUID id);
}
