package org.freightpass.pass.printing;

import java.util.Optional;
import org.freightpass.contracts.PassNumber;

/** Between passes and the short addresses of their public pages (PR-09). */
public interface Addresses {

    /** The whole address. */
    String of(PassNumber number);

    /** The pass that the last part of an address belongs to; nothing where its check digits or its proof do not fit. */
    Optional<PassNumber> read(String path);
}
