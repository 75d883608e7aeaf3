package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.freightpass.contracts.PassNumber;

/**
 * Signs passes and keeps the statuses of their codes, within the caller's transaction: a pass and its code are committed
 * together or not at all.
 */
public interface Signatures {

    /** Signs each pass as it stands, as its version says; stores nothing yet. */
    Signing sign(List<Pass> passes);

    /** How the codes of these passes stand follows how the passes do now. */
    void mark(List<Pass> passes);

    /** Passes whose code in force a betrayed key signed, with the version that this code states. */
    Map<PassNumber, Integer> betrayed(Instant now, int limit);

    /** Codes that were signed and are not stored yet. */
    interface Signing {

        /** The pass with its new code, or as it is where none was signed for it. */
        Pass of(Pass pass);

        /** Stores the codes of those passes that were stored themselves; earlier codes of theirs become invalid. */
        void keep(Predicate<PassNumber> stored);
    }
}
