package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asks.
 *
 * @param inspectionId given by the officer's device: the same again is the same inspection
 * @param passNumber as typed; without one the plate finds the pass
 * @param atLeastVersion a version of that pass which the answer must know
 */
public record Inspect(
        UUID inspectionId,
        Officer officer,
        CheckpointCode checkpoint,
        Instant observedAt,
        @Nullable Instant arrivedAt,
        @Nullable PassNumber passNumber,
        Situation.Vehicle vehicle,
        Situation.Journey journey,
        List<Person> persons,
        @Nullable Integer atLeastVersion) {
    public Inspect {
        persons = List.copyOf(persons);
    }

    /** Who asks, and where that one may. */
    public record Officer(String account, Set<String> checkpoints) {
        public Officer {
            checkpoints = Set.copyOf(checkpoints);
        }

        boolean standsAt(CheckpointCode checkpoint) {
            return checkpoints.contains(checkpoint.value());
        }
    }
}
