package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.freightpass.contracts.CheckpointCode;

/** The last time this vehicle's people were sampled at a checkpoint, and in which roles they were. */
public record EarlierInspection(Instant at, CheckpointCode checkpoint, List<Person.Role> sampled) {
    public EarlierInspection {
        sampled = List.copyOf(sampled);
    }

    /** Roles stand for people, because no names are kept. */
    public int sampledAs(Person.Role role) {
        return Collections.frequency(sampled, role);
    }
}
