package org.freightpass.checkpoint.desk;

import java.time.Instant;
import java.util.Set;
import org.freightpass.contracts.CheckpointCode;

/**
 * Who asks, where that one may, and the token in whose name pass-service is asked, until when it counts; empty for
 * somebody whose token another instance has.
 */
public record DeskOfficer(String account, Set<String> checkpoints, String token, Instant until) {
    public DeskOfficer {
        checkpoints = Set.copyOf(checkpoints);
    }

    boolean standsAt(CheckpointCode checkpoint) {
        return checkpoints.contains(checkpoint.value());
    }

    boolean mayHandOn() {
        return !token.isEmpty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DeskOfficer[" + account + "]";
    }
}
