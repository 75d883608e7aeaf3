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
 * @param shown the code that was scanned or the number that was typed; without either the plate finds the pass
 * @param atLeastVersion a version of that pass which the answer must know
 */
public record Inspect(
        UUID inspectionId,
        Officer officer,
        CheckpointCode checkpoint,
        Instant observedAt,
        @Nullable Instant arrivedAt,
        Shown shown,
        Situation.Vehicle vehicle,
        Situation.Journey journey,
        List<Person> persons,
        @Nullable Integer atLeastVersion) {
    public Inspect {
        persons = List.copyOf(persons);
    }

    /**
     * What the officer was shown.
     *
     * @param code the signed code's text
     * @param crewSeen the last six places of the documents that were looked at; they stay in this request
     */
    public record Shown(@Nullable String code, @Nullable PassNumber number, List<String> crewSeen) {
        public Shown {
            crewSeen = List.copyOf(crewSeen);
        }

        /** A typed number, or nothing. */
        public static Shown number(@Nullable PassNumber number) {
            return new Shown(null, number, List.of());
        }

        /** Hides the code and the documents. */
        @Override
        public String toString() {
            return code == null ? "number " + number : "code";
        }
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
