package org.freightpass.checkpoint.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.freightpass.contracts.CheckpointCode;

/** For each checkpoint the officer who came to the desk last and is still signed in. In memory only. Thread-safe. */
public final class OfficersPresent {
    private final Map<String, DeskOfficer> byCheckpoint = new ConcurrentHashMap<>();

    /** One without a token is present for nothing. */
    void came(DeskOfficer officer) {
        if (officer.mayHandOn()) {
            officer.checkpoints().forEach(checkpoint -> byCheckpoint.put(checkpoint, officer));
        }
    }

    void left(String account) {
        byCheckpoint.values().removeIf(officer -> officer.account().equals(account));
    }

    Optional<DeskOfficer> at(CheckpointCode checkpoint, Instant now) {
        return Optional.ofNullable(byCheckpoint.get(checkpoint.value()))
                .filter(officer -> now.isBefore(officer.until()));
    }

    Set<String> attended(Instant now) {
        return byCheckpoint.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
