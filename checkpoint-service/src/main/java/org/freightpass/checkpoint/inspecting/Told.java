package org.freightpass.checkpoint.inspecting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a scanner without a network told the driver, by its own decision. */
public record Told(Standing standing, Outcome outcome) {

    /** Passes that nobody would have let go on as good, had it been known. */
    private static final Set<Standing> ENDED = EnumSet.range(Standing.REVOKED, Standing.SUSPENDED);

    private static final Set<Standing> FALSE = EnumSet.of(Standing.FORGED, Standing.UNKNOWN);

    /** How what was told can differ from what is decided afterwards. */
    public enum Conflict {
        /** It went on, though this decision keeps it, or on a pass that was false, ended or suspended by then. */
        RELEASED,
        /** It was kept, though this decision lets it go on. */
        KEPT
    }

    /** Rule OF-08: it went on as the holder of a pass that had been ended or suspended by then. */
    boolean honouredWithdrawn(Decision decision) {
        var now = decision.standing();
        return !outcome.keeps() && now != standing && ENDED.contains(now) && now != Standing.SUPERSEDED;
    }

    /** Rule OF-04. */
    Optional<Conflict> conflictWith(Decision decision) {
        var kept = decision.outcome().keeps();
        if (outcome.keeps()) {
            return kept ? Optional.empty() : Optional.of(Conflict.KEPT);
        }
        var now = decision.standing();
        var unnoticed = (ENDED.contains(now) || FALSE.contains(now)) && now != standing;
        return kept || unnoticed ? Optional.of(Conflict.RELEASED) : Optional.empty();
    }
}
