package org.freightpass.pass.printing;

import java.util.Optional;
import org.freightpass.contracts.PassNumber;

/** The signed passes. */
public interface Codes {

    /** The signed text of the pass's newest version; nothing where it was issued before there was a key. */
    Optional<String> of(PassNumber number);
}
